import { stringify } from 'yaml';
import { siteSchema, type Site } from '../archive/site.ts';
import { readYaml } from '../reading/read-yaml.ts';
import type { SiteFacts } from './article-draft.ts';
import { createContentFiles, type ContentFiles } from './content-files.ts';

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

/** What a new site needs to know beside the facts. */
export interface NewSiteNeeds {
  readonly language: string;
  readonly timeZone: string;
  /** The address of the site that the articles come from. */
  readonly oldSite: string | undefined;
  /** Whether there is news of no outlet, so that the site is a house of its own. */
  readonly hasOwnNews: boolean;
}

/** The text of a site.yaml with the minimal settings for a build, and the facts that it can hold. */
export function formatNewSite(facts: SiteFacts, needs: NewSiteNeeds): string {
  const { language, timeZone, oldSite, hasOwnNews } = needs;
  const url = siteSchema.shape.url.safeParse(oldSite).data ?? 'https://news.example/';
  const name =
    takeFact(facts, 'name')['name'] ?? (oldSite === undefined ? 'News archive' : new URL(oldSite).host);
  const settings = {
    name,
    ...(hasOwnNews ? { house: name } : {}),
    ...takeFact(facts, 'tagline'),
    url,
    language,
    timeZone,
    ...takeFact(facts, 'footer'),
    ...takeFact(facts, 'disclaimer'),
  };
  return stringify(settings, { lineWidth: 0 });
}

function takeFact(facts: SiteFacts, key: keyof SiteFacts): Readonly<Record<string, string>> {
  const fact = facts[key];
  return fact !== undefined && siteSchema.shape[key].safeParse(fact).success ? { [key]: fact } : {};
}

/** The time zone of a content folder; undefined if it has no settings yet. */
export function readTimeZone(contentFolder: string): string | undefined {
  return readSite(createContentFiles(contentFolder, true))?.timeZone;
}
