import { foundOf, listOf, sketchOf, type ArticleColumns, type ArticleRow } from './article-columns.ts';
import { bandKeys } from './bands.ts';
import { itself, type BaseOf } from './compared-articles.ts';
import type { Relater } from './relate.ts';
import type { Relations } from './relations.ts';
import type { Sketch } from './sketch.ts';
import { termIdCount } from './term-id.ts';
import { mostPostingsOfTerm } from './term-postings.ts';
import { articleStep, rarityStep } from './term-rarity.ts';
import { findMeasured, isSameUsual, type MeasuredUsual } from './usual-likeness.ts';

/**
 * Tells which articles may relate differently than before, while they are gone through in order. Only those have to be
 * related again. It may name too many articles, but never too few. An article that did not change itself is affected if
 *
 * 1. one of its terms, or the archive, went up a step of rarity sooner or later than before;
 * 2. a changed article is, or was, among the newest articles of one of the terms that it gathers by;
 * 3. its sketch shares a band with that of a changed article;
 * 4. it was measured against a story that changed;
 * 5. another likeness is usual in its language than before;
 * 6. another version of it is the first one.
 */
export interface ChangeTracker {
  isAffected(article: number): boolean;
  /** Notes an article that went. Call it before the articles that came after it are asked for. */
  remove(row: ArticleRow): void;
  /** Notes an article that came or changed. @param old what it was, if it was there. */
  replace(article: number, old: ArticleRow | undefined, relations: Relations): void;
  /** Notes what was found again about an article that did not change itself. */
  update(article: number, relations: Relations): void;
}

interface TrackedArchive {
  readonly measured?: readonly MeasuredUsual[] | undefined;
  readonly baseOf?: BaseOf | undefined;
}

/**
 * @param articles `found` has what was found before.
 * @param archive what was measured before, and which versions there are now.
 */
export function createChangeTracker(
  articles: ArticleColumns,
  relater: Relater,
  { measured = [], baseOf = itself }: TrackedArchive,
): ChangeTracker {
  /** How many more articles have each term than before. */
  const growth = new Int32Array(termIdCount);
  /** A change is among a term’s newest articles while the term’s frequency is below this. */
  const recentUpTo = new Uint32Array(termIdCount);
  const bands = new Set<number>();
  /** Keys of the changed stories, as they are and as they were. */
  const stories = new Set<number>();
  let originalsGrowth = 0;
  /** How many more articles there are before this one than there were. */
  let growthSoFar = 0;

  const idsOf = (article: number): Uint32Array => listOf(articles.terms, article);
  const keyOf = (article: number): number => articles.keys[article] ?? 0;
  const count = (ids: Uint32Array, by: number): void => {
    for (const id of ids) growth[id] = (growth[id] ?? 0) + by;
    originalsGrowth += by;
  };
  const noteContent = (ids: Uint32Array, sketch: Sketch): void => {
    for (const id of ids) recentUpTo[id] = (relater.frequencies[id] ?? 0) + mostPostingsOfTerm + 1;
    for (const key of bandKeys(sketch)) bands.add(key);
  };
  const forget = ({ key, terms, found }: ArticleRow): void => {
    if (found.original === key) count(terms.ids, -1);
    noteContent(terms.ids, terms.sketch);
    stories.add(found.story);
  };

  const hasOtherRarity = (ids: Uint32Array): boolean =>
    articleStep(relater.originals) !== articleStep(relater.originals - originalsGrowth) ||
    ids.some((id) => {
      const by = growth[id] ?? 0;
      const frequency = relater.frequencies[id] ?? 0;
      return by !== 0 && rarityStep(frequency) !== rarityStep(frequency - by);
    });
  const isRecent = (id: number): boolean => (relater.frequencies[id] ?? 0) < (recentUpTo[id] ?? 0);
  const gathersChange = (article: number): boolean =>
    idsOf(article).some(isRecent) && relater.ask(article).leading.some(({ id }) => isRecent(id));
  const sharesBand = (article: number): boolean =>
    bands.size > 0 && bandKeys(sketchOf(articles, article)).some((key) => bands.has(key));
  const metStory = (article: number): boolean =>
    stories.size > 0 && listOf(articles.found.rivals, article).some((key) => stories.has(key));

  const hasOtherUsual = (article: number): boolean => {
    const language = articles.languages[article] ?? 0;
    const before = findMeasured(measured, article - growthSoFar)?.usual.get(language);
    return !isSameUsual(before, relater.usualIn(language));
  };

  const hasOtherBase = (article: number): boolean => articles.found.bases[article] !== keyOf(baseOf(article));

  return {
    isAffected: (article) =>
      hasOtherRarity(idsOf(article)) ||
      gathersChange(article) ||
      sharesBand(article) ||
      metStory(article) ||
      hasOtherUsual(article) ||
      hasOtherBase(article),
    remove: (row) => {
      growthSoFar -= 1;
      forget(row);
    },
    replace: (article, old, { story, original }) => {
      if (old === undefined) growthSoFar += 1;
      else forget(old);
      if (original === article) count(idsOf(article), 1);
      noteContent(idsOf(article), sketchOf(articles, article));
      stories.add(keyOf(story));
    },
    update: (article, { story, original, norm }) => {
      const before = foundOf(articles, article);
      const wasOriginal = before.original === keyOf(article);
      const isOriginal = original === article;
      if (wasOriginal !== isOriginal) count(idsOf(article), isOriginal ? 1 : -1);
      const hasOtherContent = before.norm !== norm || before.original !== keyOf(original);
      if (hasOtherContent) noteContent(idsOf(article), sketchOf(articles, article));
      if (!hasOtherContent && before.story === keyOf(story)) return;
      stories.add(before.story);
      stories.add(keyOf(story));
    },
  };
}
