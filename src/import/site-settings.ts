import { stringify } from 'yaml';
import { siteSchema, type Site } from '../archive/site.ts';
import { readYaml } from '../reading/read-yaml.ts';
import type { SiteFacts } from './article-draft.ts';
import type { ContentFiles } from './content-files.ts';

/** The settings’ file, from the content folder. */
export const siteFile = 'site.yaml';

/** The settings of a content folder; undefined if it has none yet. @throws if they are not valid. */
export function readSite(files: ContentFiles): Site | undefined {
  const text = files.read(siteFile);
  if (text === undefined) return undefined;
  const { value, errors } = readYaml(text, siteSchema);
  if (value !== undefined) return value;
  const [{ what, remedy } = { what: 'is wrong', remedy: '' }] = errors;
  throw new Error(`${siteFile}: ${what.replace(/[“”]/g, '')}. ${remedy} Then import again.`);
}

/** The text of a site.yaml with the minimal settings for a build, and the facts that it can hold. */
export function formatNewSite(facts: SiteFacts, language: string): string {
  const settings = {
    name: 'News archive',
    ...takeFact(facts, 'name'),
    ...takeFact(facts, 'tagline'),
    url: 'https://news.example/',
    language,
    timeZone: 'UTC',
    ...takeFact(facts, 'footer'),
    ...takeFact(facts, 'disclaimer'),
  };
  return stringify(settings, { lineWidth: 0 });
}

function takeFact(facts: SiteFacts, key: keyof SiteFacts): Readonly<Record<string, string>> {
  const fact = facts[key];
  return fact !== undefined && siteSchema.shape[key].safeParse(fact).success ? { [key]: fact } : {};
}
