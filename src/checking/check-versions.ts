import type { ContentError } from '../documents/content-error.ts';
import type { References, SiteLink } from '../reading/read-references.ts';
import type { VersionedArticle } from '../store/content/versions.ts';

/** What is known of the articles that may be versions of one another. */
export interface KnownVersions {
  /** @returns undefined if there is no such article, or if it has errors. */
  readonly find: (path: string) => VersionedArticle | undefined;
  /** Whether a file with errors is at a path: nobody is told that it is missing too. */
  readonly isClaimed: (path: string) => boolean;
  /** The name of a language, for messages. */
  readonly nameOf: (language: string) => string;
  /** A path that may be meant instead of one that is wrong. */
  readonly suggest: (path: string) => string | undefined;
}

/**
 * An error for every article that names an original wrongly: one that is not there or not published, itself, a version
 * of a third, one in its own language, or one that has a version in that language already. Drafts may name drafts.
 */
export function checkVersions(files: Iterable<References>, known: KnownVersions): readonly ContentError[] {
  const taken = new Map<string, VersionedArticle>();
  return [...files].flatMap(({ file, path, original }) => {
    if (original === undefined) return [];
    const fault = findFault(path, original, known) ?? findRival(taken, known.find(path), known);
    const { line, column } = original;
    return fault === undefined ? [] : [{ file, line, column, ...fault }];
  });
}

type Fault = Pick<ContentError, 'what' | 'why' | 'remedy'>;

function findFault(path: string, { url, path: named }: SiteLink, known: KnownVersions): Fault | undefined {
  if (named === path) return ofItself;
  const original = known.find(named);
  if (original === undefined) return known.isClaimed(named) ? undefined : missing(url, known.suggest(named));
  const version = known.find(path);
  if (version === undefined) return undefined;
  if (comesLater(original, version)) return ofLater(url, original);
  if (original.hold === undefined && !original.isListed) return ofWithdrawn(url);
  if (original.original !== undefined) return ofVersion(version, original, known);
  return original.language === version.language ? inSameLanguage(original, known) : undefined;
}

/** Whether readers would have a version before its original. */
function comesLater(original: VersionedArticle, version: VersionedArticle): boolean {
  if (original.hold === undefined || version.hold === 'draft') return false;
  return version.hold === undefined || original.hold === 'draft' || original.instant > version.instant;
}

/** Notes a published version, and finds the one that has its language already. */
function findRival(
  taken: Map<string, VersionedArticle>,
  version: VersionedArticle | undefined,
  { nameOf }: KnownVersions,
): Fault | undefined {
  if (version?.original === undefined || !version.isListed) return undefined;
  const key = `${version.language} ${version.original}`;
  const rival = taken.get(key);
  taken.set(key, rival ?? version);
  if (rival === undefined) return undefined;
  return {
    what: `${version.original} has another version in ${nameOf(version.language)}: ${rival.file}`,
    why: 'Readers and search engines are led to one version in each language.',
    remedy: 'Correct “language” here or there, or withdraw one of the two.',
  };
}

const ofItself: Fault = {
  what: 'the article names itself as its original',
  why: '“translationOf” leads to the version in the language in which it was first written.',
  remedy: 'Remove the line from the original, and write it in the others.',
};

function missing(url: string, suggestion: string | undefined): Fault {
  return {
    what: `the original “${url}” is not an article of this site`,
    why: 'Both versions lead to each other; an original elsewhere is named by “sourceUrl”.',
    remedy:
      suggestion === undefined ? 'Correct the path, or remove the line.' : `Did you mean ${suggestion}?`,
  };
}

function ofLater(url: string, { hold }: VersionedArticle): Fault {
  return {
    what: hold === 'draft' ? `the original “${url}” is a draft` : `the original “${url}” is published later`,
    why: 'Readers would be led to a page that is not there.',
    remedy: 'Publish the original first, or make this a draft until it is.',
  };
}

function ofWithdrawn(url: string): Fault {
  return {
    what: `the original “${url}” is withdrawn`,
    why: 'Readers would be led to a notice, and this text would go on telling what was withdrawn.',
    remedy: 'Withdraw this version too, or remove the line if it stands by itself.',
  };
}

function ofVersion(version: VersionedArticle, original: VersionedArticle, known: KnownVersions): Fault {
  const isCircle = leadsTo(original, version.path, known);
  return {
    what: isCircle
      ? `this article and ${original.file} name one another as their original`
      : `the original is itself a version, of ${original.original ?? ''}`,
    why: 'All versions of an article name the same one, in the language in which it was first written.',
    remedy: isCircle
      ? 'Remove “translationOf” from the one that was written first, and name that one in the others.'
      : `Write “translationOf: ${original.original ?? ''}”.`,
  };
}

/** Whether one original after the other leads to a path. */
function leadsTo(from: VersionedArticle, path: string, { find }: KnownVersions): boolean {
  const seen = new Set<string>();
  for (let next: string | undefined = from.path; next !== undefined && !seen.has(next);) {
    if (next === path) return true;
    seen.add(next);
    next = find(next)?.original;
  }
  return false;
}

function inSameLanguage({ file, language }: VersionedArticle, { nameOf }: KnownVersions): Fault {
  return {
    what: `the original, ${file}, is in ${nameOf(language)} too`,
    why: 'A version is the same article in another language.',
    remedy: 'Write “language: …” in the one that is not, or remove “translationOf”.',
  };
}
