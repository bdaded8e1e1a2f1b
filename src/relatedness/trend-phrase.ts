import { foldText } from './fold.ts';
import { isCapitalised } from './names.ts';
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
  const name = spelled.find(isLongName) ?? spelled.find(({ spelling }) => isCapitalised(spelling));
  if (name !== undefined) return isLongName(name) ? name.spelling : spellInFull(name, lead);
  const companions = others
    .filter((other) => share(other) * 2 >= lead.uses.length)
    .map(({ spell }) => spell());
  return joinWords([...spelled, ...companions]);
}

/** Of the trend’s articles, and of the other term’s: which part must have both. */
const leastSupport = 0.6;

function isLongName({ term, spelling }: Spelling): boolean {
  return term.includes(' ') && isCapitalised(spelling);
}

function spellInFull({ spelling }: Spelling, { uses }: TrendCandidate): string {
  return findWordNames(foldText(spelling), listTerms(uses)).full ?? spelling;
}

/** The first, and the first other one that is no number. */
function joinWords([lead, ...others]: readonly Spelling[]): string {
  const isOther = ({ term, spelling }: Spelling) =>
    !/^\d/.test(term) && foldText(spelling) !== foldText(lead?.spelling ?? '');
  const second = others.find(isOther);
  return [lead, second].flatMap((word) => word?.spelling ?? []).join(', ');
}
