/** A part of the archive by its kind and id, such as topic and `energy`. */
export interface PartName {
  readonly kind: string;
  readonly id: string;
}

/** The whole archive among its parts. */
export const everything: PartName = { kind: 'archive', id: '' };

/** What tells articles apart that a list may go on with. */
export interface Distinct {
  /** The path of the article that it is a version of in another language; its own if it is none. */
  readonly original: string;
  readonly story: string;
  readonly language: string;
}

/** An earlier article that a list may go on with. */
export interface EarlierArticle extends Distinct {
  readonly path: string;
  /** Sorts as the archive does. */
  readonly place: string;
  readonly isCopy: boolean;
}

/** An article whose list may go on, with what it must not repeat. */
export interface ContinuedArticle extends Distinct {
  /** What is listed as like it. */
  readonly related: readonly Pick<Distinct, 'original' | 'story'>[];
  /** The paths of the earlier articles with its text. */
  readonly copied: readonly string[];
  /** What it is about, where it stands, who wrote it, and its outlet. */
  readonly parts: readonly PartName[];
}

/** The articles before the one whose list goes on. */
export interface EarlierArticles {
  /** The places of the newest of a part, at most `count`; the newest first. */
  listPlaces(part: PartName, count: number): readonly string[];
  /** The newest of a part, at most `reach`; the newest first. */
  each(part: PartName): Iterable<EarlierArticle>;
}

/** Articles that have a part in common with the one whose list they go on, the newest first. */
export interface MoreOfPart extends PartName {
  readonly articles: readonly string[];
}

/** How long a list is with what it goes on with. */
export const fullList = 6;

/**
 * How many of the newest articles of a part may be looked at. So an article that comes or goes can change the lists of
 * no more articles after it, and a list costs the same in any archive.
 */
export const reach = 128;

/**
 * Chooses what a list of fewer than six articles goes on with, as an editor would: at most two of its topics, section
 * and authors, then its outlet, then the archive. Of each story, each text and each article’s versions, one stands there.
 * @returns an entry for each part that gives any, in this order.
 */
export function chooseMore(article: ContinuedArticle, earlier: EarlierArticles): readonly MoreOfPart[] {
  const room = fullList - new Set(article.related.map(({ original }) => original)).size;
  if (room <= 0) return [];
  const latest = earlier.listPlaces(everything, leftToLatest);
  const oldestLatest = latest.at(-1);
  if (oldestLatest === undefined) return [];
  const list = createList(article, earlier, { room, oldestLatest });
  const subjects = rankSubjects(article.parts, earlier, Math.ceil(usualShare * latest.length));
  // A heading over one article is for want of others.
  for (const least of [2, 1]) {
    for (const { part, reachesTo } of subjects) {
      const isUsual = reachesTo >= oldestLatest;
      if (list.parts.length < mostSubjects) list.take(part, { least, isUsual });
    }
  }
  const outlets = article.parts.filter(({ kind }) => kind === 'source');
  for (const part of [...outlets, everything]) list.take(part, { least: 1, isUsual: true });
  return list.parts;
}

const mostSubjects = 2;

/** These stand under Latest on the same page, unless the site sets another length. */
const leftToLatest = 10;

/** If so many of the latest articles have a part, it is what the archive is about: it would say what Latest says. */
const usualShare = 0.8;

interface Subject {
  readonly part: PartName;
  /** How many of its newest articles were asked for and are there. */
  readonly count: number;
  /** The place of the last of these; empty, which sorts first, if there are not as many. */
  readonly reachesTo: string;
}

/** Topics, then section and authors. Of these the rarest first, because it says most; of rare ones that with most articles. */
function rankSubjects(
  parts: readonly PartName[],
  earlier: EarlierArticles,
  asked: number,
): readonly Subject[] {
  return [['topic'], ['section', 'author']].flatMap((kinds) =>
    parts
      .filter(({ kind }) => kinds.includes(kind))
      .map((part) => {
        const places = earlier.listPlaces(part, asked);
        return { part, count: places.length, reachesTo: places[asked - 1] ?? '' };
      })
      .sort(
        (first, second) =>
          compare(first.reachesTo, second.reachesTo) ||
          second.count - first.count ||
          compare(first.part.id, second.part.id),
      ),
  );
}

interface GrowingList {
  readonly parts: readonly MoreOfPart[];
  /** Goes on with a part if it gives at least this many, or all that there is room for. */
  take(part: PartName, wanted: Wanted): void;
}

interface Wanted {
  readonly least: number;
  /** Whether the part says no more than Latest does, which then keeps its articles. */
  readonly isUsual: boolean;
}

function createList(
  article: ContinuedArticle,
  earlier: EarlierArticles,
  { room, oldestLatest }: { readonly room: number; readonly oldestLatest: string },
): GrowingList {
  const parts: MoreOfPart[] = [];
  // A story has the name of its first article, so that paths tell all three apart.
  const taken = new Set(article.copied);
  for (const { story, original } of [article, ...article.related]) taken.add(story).add(original);
  let left = room;
  const isTaken = ({ path, story, original }: EarlierArticle) =>
    [path, story, original].some((name) => taken.has(name));
  return {
    parts,
    take: (part, { least, isUsual }) => {
      if (left === 0) return;
      const isLeftOut = (other: EarlierArticle) =>
        other.isCopy || isTaken(other) || (isUsual && other.place >= oldestLatest);
      const chosen = chooseNewest(earlier.each(part), isLeftOut, { count: left, language: article.language });
      if (chosen.length < Math.min(least, left) || chosen.length === 0) return;
      left -= chosen.length;
      for (const { story, original } of chosen) taken.add(story).add(original);
      parts.push({ ...part, articles: chosen.map(({ path }) => path) });
    },
  };
}

/** The newest of each story and of each article’s versions, those in the reader’s language before all others. */
function chooseNewest(
  others: Iterable<EarlierArticle>,
  isLeftOut: (other: EarlierArticle) => boolean,
  { count, language }: { readonly count: number; readonly language: string },
): readonly EarlierArticle[] {
  const chosen: EarlierArticle[] = [];
  const known = new Set<string>();
  const add = (other: EarlierArticle) => {
    if (chosen.length === count || known.has(other.story) || known.has(other.original)) return;
    known.add(other.story).add(other.original);
    chosen.push(other);
  };
  const foreign: EarlierArticle[] = [];
  for (const other of others) {
    if (isLeftOut(other)) continue;
    if (other.language === language) add(other);
    else foreign.push(other);
    if (chosen.length === count) break;
  }
  for (const other of foreign) add(other);
  return chosen.sort((first, second) => compare(second.place, first.place));
}

/** Compares by code unit, so that the order is the same in every locale. */
function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
