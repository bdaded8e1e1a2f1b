import { reach, type EarlierArticle, type EarlierArticles, type PartName } from '../relatedness/more-list.ts';
import { findEarlier, openEarlierArticles } from '../store/content/earlier-articles.ts';
import { listEarlier, listPartMembers } from '../store/content/every-article.ts';
import type { FoundArticle } from '../store/content/more.ts';
import type { Store } from '../store/database/database.ts';

/** The listed articles, as those see them whose lists go on. */
export interface KnownArticles {
  find(path: string): EarlierArticle | undefined;
  /** Those before an article. */
  openBefore(article: FoundArticle): EarlierArticles;
}

/** Asks the store, which suits a few lists of any archive. */
export function askArticles(store: Store): KnownArticles {
  return {
    find: (path) => findEarlier(store, path),
    openBefore: (article) => openEarlierArticles(store, article),
  };
}

/** Reads all articles into memory, for many lists. */
export function readArticles(store: Store): KnownArticles {
  const all = listEarlier(store);
  const numbers = new Map(all.map(({ path }, number) => [path, number]));
  const members = readMembers(store, numbers);
  const everyNumber = all.map((_, number) => number);
  const membersOf = ({ kind, id }: PartName) =>
    kind === 'archive' ? everyNumber : (members.get(keyOf(kind, id)) ?? []);
  return {
    find: (path) => all[numbers.get(path) ?? -1],
    openBefore: ({ path }) => {
      const before = numbers.get(path) ?? 0;
      function* each(part: PartName, most: number): Iterable<EarlierArticle> {
        const ofPart = membersOf(part);
        const end = countBelow(ofPart, before);
        for (let place = end - 1; place >= Math.max(0, end - most); place -= 1) {
          const article = all[ofPart[place] ?? -1];
          if (article !== undefined) yield article;
        }
      }
      return {
        listPlaces: (part, count) => Array.from(each(part, count), ({ place }) => place),
        each: (part) => each(part, reach),
      };
    },
  };
}

/** The numbers of each part’s articles, in order. */
function readMembers(
  store: Store,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>();
  for (const { kind, id, path } of listPartMembers(store)) {
    const number = numbers.get(path);
    if (number === undefined) continue;
    const key = keyOf(kind, id);
    const ofPart = members.get(key);
    if (ofPart === undefined) members.set(key, [number]);
    else ofPart.push(number);
  }
  return members;
}

function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/** How many of ordered numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
