import type { TextUnits } from './text-units.ts';

/** Whether a run of letters is, at least in part, in a script that is written without spaces. */
export function isUnspaced({ text, units }: TextUnits, start: number, end: number): boolean {
  return mayBeUnspaced(units, start, end) && unspaced.test(text.slice(start, end));
}

/**
 * The words of a run by ICU’s dictionary, as offsets into the run. A single character is dropped. Several in a row are
 * one word of up to four, because the dictionary splits names that it does not know into single characters.
 * @param run at most 1,024 characters: ICU takes quadratic time on long runs of Han.
 */
export function findUnspacedWords(run: string): readonly Span[] {
  const words: Span[] = [];
  let singles: Span | undefined;
  for (const { segment, index } of segmenter.segment(run)) {
    const span = { start: index, end: index + segment.length };
    const joined = segment.length > 1 ? undefined : joinSpans(singles, span);
    if (joined === undefined) {
      if (singles !== undefined) words.push(singles);
      if (segment.length > 1) words.push(span);
      singles = segment.length > 1 ? undefined : span;
    } else singles = joined;
  }
  if (singles !== undefined) words.push(singles);
  return words.filter(({ start, end }) => end - start > 1);
}

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const longestOfSingles = 4;

/** No such script comes before Thai in Unicode. A mixed run may begin in Latin, so its end counts too. */
function mayBeUnspaced(units: Uint16Array, start: number, end: number): boolean {
  return (units[start] ?? 0) >= 0x0e00 || (units[end - 1] ?? 0) >= 0x0e00;
}

function joinSpans(first: Span | undefined, second: Span): Span | undefined {
  if (first === undefined || second.end - first.start > longestOfSingles) return undefined;
  return { start: first.start, end: second.end };
}

/** From one place in a text to another, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
