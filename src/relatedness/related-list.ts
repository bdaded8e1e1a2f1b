/** An earlier article that may be listed under “You may like”. */
export interface RankedArticle {
  readonly article: number;
  readonly score: number;
  readonly source: number;
  /** Whether it is from an earlier day than the reader’s article. */
  readonly isEarlierDay: boolean;
}

/**
 * Chooses from articles that are given best first. Of every six, at most two are from one source if another source has
 * one about as good. At least two are from earlier days if there are any, so that closeness in time does not crowd out
 * what explains an event.
 */
export function chooseRelated<T extends RankedArticle>(ranked: readonly T[], limit: number): readonly T[] {
  const chosen: T[] = [];
  const pool = [...ranked];
  while (chosen.length < limit && pool.length > 0) {
    const six = chosen.slice(chosen.length - (chosen.length % places));
    const next = chooseNext(pool, six);
    if (next === undefined) break;
    pool.splice(pool.indexOf(next), 1);
    chosen.push(next);
  }
  return chosen;
}

const places = 6;
const earlierPlaces = 2;
const mostOfSource = 2;
/** The part of the best score that counts as about as good. */
const aboutAsGood = 0.75;

function chooseNext<T extends RankedArticle>(pool: readonly T[], six: readonly T[]): T | undefined {
  const missing = earlierPlaces - six.filter(({ isEarlierDay }) => isEarlierDay).length;
  const earlier = places - six.length > missing ? [] : pool.filter(({ isEarlierDay }) => isEarlierDay);
  const choice = earlier.length > 0 ? earlier : pool;
  const best = choice[0];
  if (best === undefined || !isSourceFull(six, best)) return best;
  const isAsGood = (other: T) => other.score >= aboutAsGood * best.score && !isSourceFull(six, other);
  return choice.find(isAsGood) ?? best;
}

function isSourceFull(six: readonly RankedArticle[], { source }: RankedArticle): boolean {
  return six.filter((other) => other.source === source).length >= mostOfSource;
}
