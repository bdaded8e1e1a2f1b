import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { fillPermalink, type PermalinkParts } from './permalinks.ts';

/** What the settings of the program that printed a tree of Markdown tell about its addresses. */
export interface OtherSite {
  readonly program: 'hugo' | 'jekyll' | 'eleventy' | 'zola' | 'unknown';
  /** Its folder, with pictures and settings. */
  readonly folder: string;
  /** The folder whose files have addresses: `content` of Hugo and Zola. */
  readonly contentFolder: string;
  /** Its address, if the settings name it. */
  readonly url?: string | undefined;
  readonly name?: string | undefined;
  readonly language?: string | undefined;
  /** Patterns of addresses by the first folder of a file; that of `''` is for all. */
  readonly permalinks: Readonly<Record<string, string>>;
}

/** Finds the settings in a folder or above it, if it is the content folder of a site. */
export function findOtherSite(folder: string): OtherSite {
  const isContent = ['content', 'src', '_posts', 'posts'].includes(basename(folder));
  const places = isContent ? [folder, dirname(folder)] : [folder];
  for (const place of places) {
    const found = readPlace(place);
    if (found !== undefined) return found;
  }
  return { program: 'unknown', folder, contentFolder: contentOf(folder), permalinks: {} };
}

type Settings = Readonly<Record<string, unknown>>;

function readPlace(folder: string): OtherSite | undefined {
  const jekyll = readSettings(folder, ['_config.yml', '_config.yaml', '_config.toml']);
  if (jekyll !== undefined) return describeJekyll(folder, jekyll);
  const hugo = readSettings(folder, hugoFiles);
  if (hugo !== undefined) {
    const isZola = 'base_url' in hugo && !('baseURL' in hugo) && !('baseurl' in hugo);
    return isZola ? describeZola(folder, hugo) : describeHugo(folder, hugo);
  }
  const isEleventy = listNames(folder).some((name) => /^\.?eleventy(?:\.config)?\.[cm]?[jt]s$/.test(name));
  return isEleventy ? { program: 'eleventy', folder, contentFolder: folder, permalinks: {} } : undefined;
}

const hugoFiles = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
);

function describeJekyll(folder: string, settings: Settings): OtherSite {
  const url = text(settings['url']);
  const base = text(settings['baseurl']) ?? '';
  const permalink = text(settings['permalink']) ?? 'date';
  return {
    program: 'jekyll',
    folder,
    contentFolder: folder,
    url: url === undefined ? undefined : URL.parse(base.replace(/\/?$/, '/'), url)?.href,
    name: text(settings['title']) ?? text(settings['name']),
    language: text(settings['lang']),
    permalinks: { '': permalink },
  };
}

function describeHugo(folder: string, settings: Settings): OtherSite {
  const all = settings['permalinks'] ?? readSettings(folder, configs('permalinks'));
  const patterns = isSettings(all) ? all : {};
  const page = patterns['page'];
  return {
    program: 'hugo',
    folder,
    contentFolder: contentOf(folder, text(settings['contentDir'])),
    url: URL.parse(text(settings['baseURL']) ?? text(settings['baseurl']) ?? '')?.href,
    name: text(settings['title']),
    language: text(settings['languageCode']) ?? text(settings['defaultContentLanguage']),
    permalinks: Object.fromEntries(
      Object.entries(isSettings(page) ? page : patterns).flatMap(([section, pattern]) =>
        typeof pattern === 'string' ? [[section, pattern]] : [],
      ),
    ),
  };
}

function configs(name: string): readonly string[] {
  return ['toml', 'yaml', 'yml', 'json'].map((ending) => `config/_default/${name}.${ending}`);
}

function describeZola(folder: string, settings: Settings): OtherSite {
  return {
    program: 'zola',
    folder,
    contentFolder: contentOf(folder),
    url: URL.parse(text(settings['base_url']) ?? '')?.href,
    name: text(settings['title']),
    language: text(settings['default_language']),
    permalinks: {},
  };
}

function contentOf(folder: string, name = 'content'): string {
  const content = join(folder, name);
  return existsSync(content) ? content : folder;
}

/**
 * The address at which a program printed a file; undefined if it cannot be told.
 * @param pattern that of the command line.
 */
export function findOldPath(
  { program, permalinks }: OtherSite,
  parts: PermalinkParts,
  pattern?: string,
): string | undefined {
  if (pattern !== undefined) return fillPermalink(pattern, parts);
  if (program === 'unknown') return undefined;
  if (program === 'jekyll') return findJekyllPath(permalinks[''] ?? 'date', parts);
  const own = permalinks[parts.file.split('/')[0] ?? ''];
  if (own !== undefined) return fillPermalink(own, parts);
  const folders = parts.file.split('/').slice(0, -1);
  const isBundle = /(?:^|\/)index(?:\.[a-z-]+)?\.\w+$/i.test(parts.file);
  return `/${[...(isBundle ? folders.slice(0, -1) : folders), parts.slug].join('/')}/`;
}

/** Only posts have addresses by the pattern; folders above `_posts` are categories. */
function findJekyllPath(pattern: string, parts: PermalinkParts): string | undefined {
  const folders = parts.file.split('/').slice(0, -1);
  const posts = folders.indexOf('_posts');
  if (posts === -1) return undefined;
  const categories = [...folders.slice(0, posts), ...parts.categories];
  return fillPermalink(pattern, { ...parts, categories });
}

function readSettings(folder: string, names: readonly string[]): Settings | undefined {
  for (const name of names) {
    const file = join(folder, name);
    if (!existsSync(file)) continue;
    try {
      const written = readFileSync(file, 'utf8');
      const value: unknown = name.endsWith('.toml')
        ? parseToml(written)
        : parseYaml(written, { logLevel: 'silent' });
      return isSettings(value) ? value : {};
    } catch {
      return {};
    }
  }
  return undefined;
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
