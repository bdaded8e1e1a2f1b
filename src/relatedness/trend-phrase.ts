import { isCapitalised } from './names.ts';
import type { Spelling, TrendCandidate } from './trend-candidates.ts';

/**
 * Words a trend as readers know it: by a name that most of its articles are about, else by its one or two
 * strongest terms.
 */
export function wordTrend(lead: TrendCandidate, candidates: readonly TrendCandidate[]): string {
  const set = new Set(lead.uses);
  const supporting = candidates.filter(({ uses }) => {
    const common = uses.filter((article) => set.has(article)).length;
    return common >= leastSupport * lead.uses.length && common >= leastSupport * uses.length;
  });
  const spelled = [lead, ...supporting.filter((candidate) => candidate !== lead)].map(({ spell }) => spell());
  const name = spelled.find(isLongName) ?? spelled.find(({ spelling }) => isCapitalised(spelling));
  if (name !== undefined) return name.spelling;
  const words = spelled.filter(({ term }) => !/^\d/.test(term)).map(({ spelling }) => spelling);
  return [...new Set(words)].slice(0, 2).join(', ');
}

/** Of the trend’s articles, and of the other term’s: which part must have both. */
const leastSupport = 0.6;

function isLongName({ term, spelling }: Spelling): boolean {
  return term.includes(' ') && isCapitalised(spelling);
}
