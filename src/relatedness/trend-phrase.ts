import { isCapitalised } from './capitalised.ts';
import { foldWord } from '../letters/fold.ts';
import { listTerms, type Spelling, type TrendCandidate } from './trend-candidates.ts';
import { findWordNames } from './word-names.ts';

/**
 * Words a trend as readers know it: by its topic, by the full name that most of its articles are about, or else by its
 * strongest term. A second of the same kind follows if most of its articles have both.
 */
export function wordTrend(lead: TrendCandidate, candidates: readonly TrendCandidate[]): string {
  const set = new Set(lead.uses);
  const share = ({ uses }: TrendCandidate) => uses.filter((article) => set.has(article)).length;
  const others = candidates.filter((other) => other !== lead && other.isTopic === lead.isTopic);
  const companions = others.filter((other) => share(other) >= leastSupport * lead.uses.length);
  if (lead.isTopic) return joinWords([lead, ...companions].map(({ spell }) => spell()));
  const supporting = companions.filter((other) => share(other) >= leastSupport * other.uses.length);
  const spelled = [lead, ...supporting].map(({ spell }) => spell());
  const [name, ...more] = spelled.filter(isName).map((each) => completeName(each, lead));
  if (name !== undefined) return joinWords([name, ...more.filter(isSurelyName)]);
  const common = others.filter((other) => share(other) * 2 >= lead.uses.length).map(({ spell }) => spell());
  return joinWords([...spelled, ...common]);
}

/** The part of the trend’s articles, and of the other term’s, that must have both. */
const leastSupport = 0.6;

function isName({ spelling }: Spelling): boolean {
  return isCapitalised(spelling);
}

/** A single word may only look like a name, because its headline capitalises every word. */
function isSurelyName({ spelling }: Spelling): boolean {
  return spelling.includes(' ') || /^\p{Lu}{2,}$/u.test(spelling);
}

/** Finds the longer name that a name of one word is part of. */
function completeName(name: Spelling, { uses }: TrendCandidate): Spelling {
  const { term, spelling } = name;
  if (term.includes(' ')) return name;
  return { term, spelling: findWordNames(foldWord(spelling), listTerms(uses)).full ?? spelling };
}

/** Joins the first with the next one that is not a number and shares no word with it. */
function joinWords([lead, ...others]: readonly Spelling[]): string {
  const words = foldWord(lead?.spelling ?? '').split(' ');
  const second = others.find(({ term, spelling }) => {
    const other = foldWord(spelling).split(' ');
    return !/^\d/.test(term) && !other.some((word) => words.some((known) => isSameWord(word, known)));
  });
  return [lead, second].flatMap((word) => word?.spelling ?? []).join(', ');
}

/** Whether one word is the other or a form of it: Mexico, Mexican. */
function isSameWord(first: string, second: string): boolean {
  return first.startsWith(second.slice(0, 4)) || second.startsWith(first.slice(0, 4));
}
