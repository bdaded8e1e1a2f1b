import { basename, resolve } from 'node:path';
import { siteSchema } from '../archive/site.ts';
import { createSlug } from '../import/slug.ts';

/** What a new archive must know of itself. */
export interface SiteFacts {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  /** IANA. */
  readonly timeZone: string;
  /** Where the site will stand, with its path. */
  readonly url: string;
  /** Whether it shows its editors’ own news; otherwise it shows that of outlets. */
  readonly isOwnNews: boolean;
}

/** What the machine and the folder say, from which the facts are guessed. */
export interface Surroundings {
  readonly folder: string;
  /** The time zone of the machine. */
  readonly timeZone: string;
  /** The variables of the environment that say in which language programs speak. */
  readonly locale: Readonly<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string | undefined>>;
  /** The address of the repository that the folder is pushed to. */
  readonly remote: string | undefined;
}

/** Guesses what a new archive is called, in which language and where it will stand. */
export function guessFacts({ folder, timeZone, locale, remote }: Surroundings): SiteFacts {
  const name = basename(resolve(folder));
  const slug = createSlug(name);
  return {
    name: name === '' ? 'News archive' : name,
    language: readLocale(locale.LC_ALL ?? locale.LC_MESSAGES ?? locale.LANG) ?? 'en',
    timeZone,
    url: pagesAddress(remote ?? '') ?? `https://${slug === '' ? 'news' : slug}.example/`,
    isOwnNews: false,
  };
}

/** Why a fact cannot stand in site.yaml; undefined if it can. */
export function findFactFault(
  key: 'name' | 'language' | 'timeZone' | 'url',
  value: string,
): string | undefined {
  const issue = siteSchema.shape[key].safeParse(value).error?.issues[0];
  return issue === undefined ? undefined : `“${value}” ${issue.message}`;
}

/** `es_AR.UTF-8` is `es-AR`. @returns undefined if it names no language, as `C` does. */
function readLocale(locale = ''): string | undefined {
  const language = locale.replace(/[.@].*$/, '').replaceAll('_', '-');
  return language.length > 1 && findFactFault('language', language) === undefined && language !== 'POSIX'
    ? language
    : undefined;
}

/**
 * Where a repository’s host publishes its pages: `https://ana.github.io/gaceta/` of `git@github.com:ana/gaceta.git`.
 * @returns undefined if that is not known.
 */
function pagesAddress(remote: string): string | undefined {
  const [, host = '', owner = '', repository = ''] =
    /(?:@|\/\/(?:[^@/]*@)?)(github|gitlab)\.com[:/]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/.exec(remote) ?? [];
  if (host === '') return undefined;
  const site = `${owner.toLowerCase()}.${host}.io`;
  return repository.toLowerCase() === site ? `https://${site}/` : `https://${site}/${repository}/`;
}
