import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, placeInFile, type ContentError } from '../documents/content-error.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import type { EditorialPage } from '../archive/editorial-page.ts';
import type { OwnPage } from '../archive/own-page.ts';
import { hostsOfScripts, scriptsOf } from '../archive/site-script.ts';
import { siteSchema, type Site } from '../archive/site.ts';
import type { SiteRedirect } from '../archive/site-redirect.ts';
import { sourceSchema, type Source } from '../archive/source.ts';
import { findCommentedColours } from '../look/commented-colour.ts';
import { checkOwnViews } from '../look/own-views.ts';
import { readLook, type LookReading } from '../look/read-look.ts';
import { plainLook, type SiteLook } from '../look/site-look.ts';
import { listOwnPages } from './list-own-pages.ts';
import { listPassedOver, type FlatFolder } from './passed-over.ts';
import { readEditorialPage, unreadPage, type ReadEditorialPage } from './read-editorial-page.ts';
import type { References } from './read-references.ts';
import { guardReading, tryRead } from './try-read.ts';
import { readBytes, readYamlFile, type FileReading } from './read-yaml-file.ts';
import { withPrivacyPage } from '../words/privacy-page.ts';
import type { Words } from '../words/words.ts';
import { readRedirects } from './read-redirects.ts';
import { readWords } from './read-words.ts';

/** The settings of the whole site. */
export interface Settings {
  readonly site: Site;
  /** What the frame says to readers. */
  readonly words: Words;
  /** By id, in order of id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** In order of path. */
  readonly editorialPages: readonly EditorialPage[];
  /** What is in src/pages, in order of name. A check finds those that cannot be pages. */
  readonly ownPages: readonly OwnPage[];
  /** The links and pictures of the editorial pages, and the addresses of redirects.yaml. */
  readonly pageReferences: readonly References[];
  /** What the site’s own styles and pictures make of every page’s frame. */
  readonly look: SiteLook;
  /** What answers at addresses that the site once had, in the order of their file. */
  readonly redirects: readonly SiteRedirect[];
}

/** The result of reading the settings’ files. */
export interface SettingsReading {
  /** Present only if there are no errors. */
  readonly settings?: Settings;
  /**
   * Present if site.yaml could be read, with or without other errors. It serves to find the errors of articles in
   * the same run, never to build. A source with errors is in it by its id.
   */
  readonly provisional?: Settings;
  readonly errors: readonly ContentError[];
}

/** What takes the place of a setting of site.yaml. */
export interface SettingsOverride {
  /** Where the site is published, as `readSiteAddress` gives it. */
  readonly url?: string | undefined;
  /** Whether the settings are those of a preview. Default: false. */
  readonly isPreview?: boolean;
}

/** Reads site.yaml, style.css, words.yaml, sources/*.yaml and pages/*.md of a content folder. */
export async function readSettings(
  contentFolder: string,
  override: SettingsOverride = {},
): Promise<SettingsReading> {
  const site = overrideSite(readSite(contentFolder), override);
  const sources = readSources(contentFolder);
  const pages = readPages(contentFolder, site.value?.url ?? 'https://site.invalid');
  const { words, errors: wordErrors } = await readWords(contentFolder, site.value?.language ?? 'en');
  const look = readSiteLook(contentFolder, site);
  const redirects = readRedirects(contentFolder);
  const errors = [
    ...site.errors,
    ...look.errors,
    ...checkOwnViews(contentFolder),
    ...wordErrors,
    ...redirects.errors,
    ...sources.flatMap(({ errors: found }) => found),
    ...listPassedOver(contentFolder, sourceFolder),
    ...pages.flatMap((page) => page.errors),
    ...listPassedOver(contentFolder, pageFolder),
  ];
  if (site.value === undefined) return { errors };
  const provisional: Settings = {
    site: site.value,
    words,
    sources: new Map(sources.map(({ source }) => [source.id, source])),
    editorialPages: withPrivacyPage(
      pages.flatMap(({ page }) => page ?? []),
      words,
      hostsOfScripts(scriptsOf(site.value.scripts ?? [])),
    ),
    ownPages: listOwnPages(),
    pageReferences: [...pages.map(({ references }) => references), ...redirects.references],
    redirects: redirects.redirects,
    look: look.look,
  };
  return errors.length > 0 ? { provisional, errors } : { settings: provisional, provisional, errors };
}

const siteFile = 'site.yaml';
const sourceFolder: FlatFolder = { name: 'sources', ending: /\.ya?ml$/i };
const pageFolder: FlatFolder = { name: 'pages', ending: /\.md$/i };
const sourceIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function overrideSite(reading: FileReading<Site>, { url, isPreview }: SettingsOverride): FileReading<Site> {
  if (reading.value === undefined) return reading;
  const changed = { ...(url !== undefined && { url }), ...(isPreview === true && { isPreview }) };
  return { ...reading, value: { ...reading.value, ...changed } };
}

function readSite(contentFolder: string): FileReading<Site> {
  if (existsSync(join(contentFolder, siteFile))) return readYamlFile(contentFolder, siteFile, siteSchema);
  return {
    errors: [
      {
        file: siteFile,
        ...fileStart,
        what: 'the file is missing',
        why: 'It says the site’s name, its address, its language and its time zone, without which no page can be made.',
        remedy:
          'Write it with at least “name: …” and “url: https://…”, or give the right folder with --content.',
      },
    ],
  };
}

/** Without site.yaml nobody can tell what the site looks like. */
function readSiteLook(contentFolder: string, { value, place, text = '' }: FileReading<Site>): LookReading {
  if (value === undefined || place === undefined) return { look: plainLook, errors: [] };
  const { look, errors } = readLook(contentFolder, { site: value, place });
  return { look, errors: [...placeInFile(siteFile, findCommentedColours(text)), ...errors] };
}

interface SourceReading {
  readonly source: Source;
  readonly errors: readonly ContentError[];
}

function readSources(contentFolder: string): readonly SourceReading[] {
  return listFiles(contentFolder, sourceFolder).map((file) => readSource(contentFolder, file));
}

function readSource(contentFolder: string, file: string): SourceReading {
  const id = file.replace(/^sources\//, '').replace(/\.ya?ml$/i, '');
  const { value, errors } = readYamlFile(contentFolder, file, sourceSchema);
  const source = { ...(value ?? { name: id, language: 'und' }), id };
  const isNamed = sourceIdPattern.test(id) && file.endsWith('.yaml');
  return { source, errors: isNamed ? errors : [wrongSourceName(file, id), ...errors] };
}

function wrongSourceName(file: string, id: string): ContentError {
  const slug = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    file,
    ...fileStart,
    what: 'the file’s name is not lower-case letters, digits and single hyphens, ending in .yaml',
    why: 'Articles name their source by it, and it is a part of the source’s address.',
    remedy:
      slug === ''
        ? 'Rename it to a name in Latin letters, such as elparis.yaml.'
        : `Rename it to ${slug}.yaml.`,
  };
}

function readPages(contentFolder: string, siteUrl: string): readonly ReadEditorialPage[] {
  return listFiles(contentFolder, pageFolder).map((file) => {
    const bytes = readBytes(contentFolder, file);
    if ('error' in bytes) return unreadPage(file, bytes.error);
    const page = guardReading(() => readEditorialPage(file, bytes.value, siteUrl));
    return 'error' in page ? unreadPage(file, page.error) : page.value;
  });
}

/** The files of a folder by name. Empty if the folder is missing or unreadable; `listPassedOver` reports the latter. */
function listFiles(contentFolder: string, { name: folder, ending }: FlatFolder): readonly string[] {
  const path = join(contentFolder, folder);
  if (!existsSync(path)) return [];
  const read = tryRead(() => {
    openContentFolder(contentFolder).checkFolder(folder);
    return readdirSync(path);
  });
  const names = 'error' in read ? [] : read.value;
  return names
    .filter((name) => ending.test(name) && !name.startsWith('.'))
    .sort()
    .map((name) => `${folder}/${name}`);
}
