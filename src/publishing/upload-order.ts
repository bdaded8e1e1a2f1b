import { compareText } from '../archive/article.ts';
import { bundleListPath, bundlesPath } from '../search/search-bundle.ts';
import { isHashed } from '../addresses/hashed-files.ts';
import type { Maker } from './stage-files.ts';

/** A file to upload. */
export interface Upload {
  readonly name: string;
  readonly maker: Maker;
  /** Whether the host has another file of its name. */
  readonly isReplaced: boolean;
}

/**
 * Orders what to upload so that nothing names what is not there yet: what pages name before the pages, new pages, which
 * nobody can reach yet, before those that lead to them, and the list of bundles last. Then what went can be removed.
 */
export function orderUploads(files: readonly Upload[]): readonly string[] {
  return files
    .map((file) => ({ name: file.name, step: findStep(file) }))
    .sort((first, second) => first.step - second.step || compareText(first.name, second.name))
    .map(({ name }) => name);
}

function findStep({ name, maker, isReplaced }: Upload): number {
  if (isHashed(name)) return name.startsWith(bundlesPath.slice(1)) ? steps.bundle : steps.hashed;
  if (name === bundleListPath.slice(1)) return steps.bundleList;
  if (maker === 'host') return steps.host;
  if (maker !== 'page' && maker !== 'moved') return steps.beside;
  if (articleFile.test(name)) return isReplaced ? steps.article : steps.newArticle;
  return isReplaced ? steps.list : steps.newList;
}

const steps = {
  hashed: 0,
  bundle: 1,
  beside: 2,
  newArticle: 3,
  newList: 4,
  article: 5,
  list: 6,
  host: 7,
  bundleList: 8,
};

const articleFile = /^\d{4}\/\d{2}\/\d{2}\/[^/]+\/index\.html$/;
