import { isCapitalised } from './capitalised.ts';
import { foldText } from './fold.ts';
import { listTerms, type Spelling, type TrendCandidate } from './trend-candidates.ts';
import { findWordNames } from './word-names.ts';

/**
 * Words a trend as readers know it: by its topic, or by a name that most of its articles are about, in full; else
 * by its strongest terms, two of them where most articles have two.
 */
export function wordTrend(lead: TrendCandidate, candidates: readonly TrendCandidate[]): string {
  if (lead.isTopic) return lead.spell().spelling;
  const set = new Set(lead.uses);
  const others = candidates.filter((candidate) => candidate !== lead && !candidate.isTopic);
  const share = ({ uses }: TrendCandidate) => uses.filter((article) => set.has(article)).length;
  const supporting = others.filter((other) => {
    const common = share(other);
    return common >= leastSupport * lead.uses.length && common >= leastSupport * other.uses.length;
  });
  const spelled = [lead, ...supporting].map(({ spell }) => spell());
  const name = spelled.find(isName);
  if (name !== undefined) return findFullName(name, lead) ?? name.spelling;
  const companions = others
    .filter((other) => share(other) * 2 >= lead.uses.length)
    .map(({ spell }) => spell());
  return joinWords([...spelled, ...companions]);
}

/** Of the trend’s articles, and of the other term’s: which part must have both. */
const leastSupport = 0.6;

function isName({ spelling }: Spelling): boolean {
  return isCapitalised(spelling);
}

/** Of a name of one word. */
function findFullName({ term, spelling }: Spelling, { uses }: TrendCandidate): string | undefined {
  return term.includes(' ') ? undefined : findWordNames(foldText(spelling), listTerms(uses)).full;
}

/** The first, and the first other one that is no number and no form of it. */
function joinWords([lead, ...others]: readonly Spelling[]): string {
  const first = foldText(lead?.spelling ?? '');
  const second = others.find(({ term, spelling }) => {
    const other = foldText(spelling);
    return !/^\d/.test(term) && !other.startsWith(first) && !first.startsWith(other);
  });
  return [lead, second].flatMap((word) => word?.spelling ?? []).join(', ');
}
