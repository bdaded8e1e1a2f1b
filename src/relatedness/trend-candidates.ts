import { expectCount, scoreBurst } from './burst.ts';
import { isCapitalised } from './names.ts';
import type { TermPast } from './term-window.ts';
import type { TrendArticle } from './trends.ts';

/** A term that more of a day’s articles are about than was to be expected. */
export interface TrendCandidate {
  readonly id: number;
  /** The day’s articles that are about it, in the archive’s order. */
  readonly uses: readonly TrendArticle[];
  /** By its burst, if these many articles counted alone. */
  readonly score: (count: number) => number;
  /** The story that most of them tell, where they do. */
  readonly story: number | undefined;
  /** The term, and how most of them spell it. Looked up when it is first asked for. */
  readonly spell: () => Spelling;
}

export interface Spelling {
  readonly term: string;
  readonly spelling: string;
}

/** Strongest first. */
export function findCandidates(articles: readonly TrendArticle[], past: TermPast): readonly TrendCandidate[] {
  const leastSources = Math.min(2, countSources(articles));
  return [...findUses(articles)]
    .filter(
      ([id, uses]) =>
        uses.length >= leastArticles &&
        uses.length >= leastLift * expectCount(past, id, articles.length) &&
        countSources(uses) >= leastSources,
    )
    .map(([id, uses]): TrendCandidate => {
      const expected = expectCount(past, id, articles.length);
      const spell = keepResult(() => findSpelling(id, uses));
      return { id, uses, score: (count) => scoreBurst(count, expected), story: findCommonStory(uses), spell };
    })
    .sort(compareCandidates);
}

/** A common word is news only if one story made it frequent; a name may be in several. Numbers are no subjects. */
export function isSubject({ spell, story, uses }: TrendCandidate): boolean {
  const { term, spelling } = spell();
  if (/^\d/.test(term)) return false;
  return isCapitalised(spelling) || story !== undefined || findCohesion(uses) >= leastCohesion;
}

export function countSources(articles: readonly TrendArticle[]): number {
  return new Set(articles.map(({ source }) => source)).size;
}

const leastArticles = 2;
/** How many times more frequent than expected. */
const leastLift = 2;
/** Which part of a common word’s articles must have another of the same story among them. */
const leastCohesion = 0.5;

function findUses(articles: readonly TrendArticle[]): ReadonlyMap<number, TrendArticle[]> {
  const uses = new Map<number, TrendArticle[]>();
  for (const article of articles) {
    for (const id of article.subjects) {
      const known = uses.get(id);
      if (known === undefined) uses.set(id, [article]);
      else known.push(article);
    }
  }
  return uses;
}

/** Then that of most articles; then by its number, which is a hash of the term and so always the same. */
function compareCandidates(first: TrendCandidate, second: TrendCandidate): number {
  return (
    second.score(second.uses.length) - first.score(first.uses.length) ||
    second.uses.length - first.uses.length ||
    first.id - second.id
  );
}

/** The story of more than half of the articles, and of two at least. */
function findCommonStory(uses: readonly TrendArticle[]): number | undefined {
  const stories = Map.groupBy(uses, ({ story }) => story);
  for (const [story, told] of stories) {
    if (told.length > 1 && told.length * 2 > uses.length) return story;
  }
  return undefined;
}

function findCohesion(uses: readonly TrendArticle[]): number {
  const told = [...Map.groupBy(uses, ({ story }) => story).values()];
  return told.reduce((sum, { length }) => sum + (length > 1 ? length : 0), 0) / uses.length;
}

/** The commonest spelling; of equals the first by code unit. */
function findSpelling(id: number, uses: readonly TrendArticle[]): Spelling {
  const spelled = uses.flatMap((use) => use.spell().find((term) => term.id === id) ?? []);
  const groups = [...Map.groupBy(spelled, ({ spelling }) => spelling)];
  groups.sort(([first, one], [second, other]) => other.length - one.length || (first < second ? -1 : 1));
  return { term: spelled[0]?.term ?? '', spelling: groups[0]?.[0] ?? '' };
}

function keepResult<T>(create: () => T): () => T {
  let result: T | undefined;
  return () => (result ??= create());
}
