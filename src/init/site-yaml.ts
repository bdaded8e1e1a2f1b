import { stringify } from 'yaml';
import type { HostName } from '../archive/hosts.ts';
import { siteSchema } from '../archive/site.ts';
import { findField } from '../reading/schema-field.ts';
import type { SiteFacts } from './site-facts.ts';
import type { StarterTexts } from './starter-texts.ts';

/** Values that show how a setting is written, where it has none by itself. */
const examples: Readonly<Record<string, unknown>> = {
  tagline: 'Now you can see…',
  footer: '© 2026',
  disclaimer: 'What is linked here is not ours.',
  checks: { 'missing-alt': false },
  logo: '/logo.svg',
  accent: '#0b5394',
  fonts: { text: 'serif' },
  menu: ['latest', 'archive', 'topics', 'search'],
  house: 'The Limited Times',
  host: 'github-pages',
  scripts: ['https://stats.example.org/count.js'],
  repository: 'https://github.com/ana/gaceta',
  publisher: { name: 'Ana' },
  license: 'CC BY 4.0',
  image: '/sharing.png',
};

/**
 * The settings of a new archive: what it must say, and all that it may say as comments. The keys and what is said of
 * each are those of the schema, so that none is forgotten.
 */
export function formatSiteYaml(facts: SiteFacts, texts: StarterTexts): string {
  const made = madeSettings(facts, texts);
  const defaults: Readonly<Record<string, unknown>> = siteSchema.parse({
    name: 'A',
    url: 'https://a.example/',
  });
  const entries = Object.keys(siteSchema.shape).map((key) => {
    const { description = '' } = findField(siteSchema, [key]);
    const isMade = key in made;
    const value = isMade ? made[key] : (examples[key] ?? defaults[key]);
    return { isMade, text: `# ${description}\n${formatEntry(key, value, isMade)}` };
  });
  const textOf = (wanted: boolean) =>
    entries.flatMap(({ isMade, text }) => (isMade === wanted ? [text] : [])).join('\n');
  return `${textOf(true)}\n# What follows is how things are without it. Take a # away to change one.\n\n${textOf(false)}`;
}

function madeSettings(
  { name, language, timeZone, url, isOwnNews }: SiteFacts,
  { description }: StarterTexts,
): Readonly<Record<string, unknown>> {
  const host = findHost(url);
  return {
    name,
    description: description.replaceAll('{name}', name),
    url,
    language,
    timeZone,
    ...(host !== undefined && { host }),
    ...(isOwnNews && { house: name }),
  };
}

/** The host that an address tells. */
function findHost(url: string): HostName | undefined {
  const { hostname } = new URL(url);
  if (hostname.endsWith('.github.io')) return 'github-pages';
  return hostname.endsWith('.gitlab.io') ? 'gitlab-pages' : undefined;
}

function formatEntry(key: string, value: unknown, isMade: boolean): string {
  const yaml =
    value === undefined
      ? `${key}:\n`
      : stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: true });
  return isMade ? yaml : yaml.replace(/^(?=.)/gm, '#');
}
