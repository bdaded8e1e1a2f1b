/** In how many articles each term was, in the last weeks and ever. */
export interface TermHistory {
  /** Forgets the days that lie too far before a day. Days are numbers and only grow. */
  moveTo(day: number): void;
  /** Adds a day. @param counts the articles that have each term. */
  add(day: number, articles: number, counts: ReadonlyMap<string, number>): void;
  /** What the days before lead one to expect of a term: all zeros where there were none. */
  find(term: string): TermPast;
}

export interface TermPast {
  /** Articles that had the term, and all articles, in the last weeks. */
  readonly recent: number;
  readonly recentArticles: number;
  /** The same ever. */
  readonly ever: number;
  readonly everArticles: number;
}

/** @param days how many days count as the last weeks. */
export function createTermHistory(days: number): TermHistory {
  const ever = new Map<string, number>();
  const recent = new Map<string, number>();
  let window: readonly CountedDay[] = [];
  let recentArticles = 0;
  let everArticles = 0;
  const forget = ({ articles, counts }: CountedDay): void => {
    recentArticles -= articles;
    for (const [term, count] of counts) addCount(recent, term, -count);
  };
  return {
    moveTo: (day) => {
      const isTooOld = (counted: CountedDay) => counted.day < day - days;
      window.filter(isTooOld).forEach(forget);
      window = window.filter((counted) => !isTooOld(counted));
    },
    add: (day, articles, counts) => {
      window = [...window, { day, articles, counts }];
      recentArticles += articles;
      everArticles += articles;
      for (const [term, count] of counts) {
        addCount(recent, term, count);
        addCount(ever, term, count);
      }
    },
    find: (term) => ({
      recent: recent.get(term) ?? 0,
      recentArticles,
      ever: ever.get(term) ?? 0,
      everArticles,
    }),
  };
}

function addCount(counts: Map<string, number>, term: string, count: number): void {
  const sum = (counts.get(term) ?? 0) + count;
  if (sum === 0) counts.delete(term);
  else counts.set(term, sum);
}

interface CountedDay {
  readonly day: number;
  readonly articles: number;
  readonly counts: ReadonlyMap<string, number>;
}
