import { isCapitalised } from './names.ts';
import type { TrendArticle } from './trends.ts';

/** A term that is more frequent on a day than it was. */
export interface Burst {
  readonly term: string;
  /** The day’s articles that have it, in the archive’s order. */
  readonly uses: readonly TrendArticle[];
  readonly score: number;
  /** The story that most of them tell, where they do. */
  readonly story: number | undefined;
  /** As each of them spells it. */
  readonly spellings: readonly string[];
}

export interface MergedBurst extends Pick<Burst, 'uses' | 'story'> {
  readonly phrase: string;
}

/**
 * Joins the terms that the same articles have, so that one event is one trend, and words each as readers
 * know it: by a name where one of its terms is a name, else by its one or two strongest terms.
 */
export function mergeBursts(bursts: readonly Burst[], limit: number): readonly MergedBurst[] {
  const groups: Burst[][] = [];
  for (const burst of bursts.filter(isSubject).sort(compareBursts).slice(0, mostMerged)) {
    const group = groups.find(([lead]) => lead !== undefined && isOfSameArticles(lead, burst));
    if (group !== undefined) group.push(burst);
    else if (groups.length < limit) groups.push([burst]);
  }
  return groups.flatMap((group) => {
    const [lead] = group;
    return lead === undefined ? [] : [{ phrase: wordGroup(lead, group), uses: lead.uses, story: lead.story }];
  });
}

/** How many terms are looked at: many more than a day’s trends have. */
const mostMerged = 300;
/** What part of the articles must have both terms. */
const leastCommon = 0.5;
/** A term words the trend only if it is in this part of the strongest term’s articles. */
const leastSupport = 0.6;

/** A common word is news only if one story made it frequent; a name may be in several. */
function isSubject(burst: Burst): boolean {
  return burst.story !== undefined || isCapitalised(findSpelling(burst));
}

/** Strongest first; then that of most articles, longest, and by code unit. */
function compareBursts(first: Burst, second: Burst): number {
  return (
    second.score - first.score ||
    second.uses.length - first.uses.length ||
    second.term.length - first.term.length ||
    (first.term < second.term ? -1 : 1)
  );
}

/**
 * Whether two terms have their articles in common. A term that tells one story takes in the terms of parts
 * of it; one that does not, a common word say, takes in only what is about as frequent.
 */
function isOfSameArticles({ uses, story }: Burst, { uses: others }: Burst): boolean {
  const set = new Set(uses);
  const common = others.filter((article) => set.has(article)).length;
  const count =
    story === undefined ? Math.max(uses.length, others.length) : Math.min(uses.length, others.length);
  return common >= leastCommon * count;
}

function wordGroup(lead: Burst, group: readonly Burst[]): string {
  const supported = group.filter(({ uses }) => uses.length >= leastSupport * lead.uses.length);
  const spelled = supported.map((burst) => ({ term: burst.term, spelling: findSpelling(burst) }));
  const name =
    spelled.find(({ term, spelling }) => term.includes(' ') && isCapitalised(spelling)) ??
    spelled.find(({ spelling }) => isCapitalised(spelling));
  if (name !== undefined) return name.spelling;
  return spelled
    .slice(0, 2)
    .map(({ spelling }) => spelling)
    .join(', ');
}

/** The commonest spelling of a term; of equals the first by code unit. */
function findSpelling({ term, spellings }: Burst): string {
  const groups = [...Map.groupBy(spellings, (spelling) => spelling)];
  groups.sort(([first, one], [second, other]) => other.length - one.length || (first < second ? -1 : 1));
  return groups[0]?.[0] ?? term;
}
