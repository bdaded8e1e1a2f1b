import { localesOf } from '../archive/language.ts';
import { keepFound } from '../values/kept-values.ts';

/** The length of an excerpt, in UTF-16 code units. A text that is shorter is shown whole. */
export const excerptLength = { least: 140, most: 220 } as const;

/**
 * The first sentences of a text, whole if they end between the least and the most length; else the last one is cut
 * after a word, and an ellipsis says so.
 * @param text white space of any kind counts as a single space.
 * @param language BCP 47.
 * @returns undefined if the text has no letters or digits.
 */
export function createExcerpt(text: string, language: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(line)) return undefined;
  let whole = '';
  for (const { segment } of segmenters(language).sentence.segment(line)) {
    if ((whole + segment).trimEnd().length > excerptLength.most) break;
    whole += segment;
    if (whole.trimEnd().length >= excerptLength.least) break;
  }
  const isEnough = whole.trimEnd().length >= excerptLength.least || whole.length === line.length;
  return isEnough ? whole.trimEnd() : cutAfterWord(line, language);
}

/** The longest beginning of whole words that has room for an ellipsis. A word that is too long is cut itself. */
function cutAfterWord(line: string, language: string): string {
  const most = excerptLength.most - ellipsis.length;
  const beginning = (granularity: 'word' | 'grapheme') => {
    let end = 0;
    for (const { index, segment } of segmenters(language)[granularity].segment(line)) {
      if (index + segment.length > most) break;
      end = index + segment.length;
    }
    return line.slice(0, end);
  };
  const words = beginning('word');
  const cut = words.length >= excerptLength.least ? words : beginning('grapheme');
  // Closing marks may stay; whatever leads on to more words goes.
  return `${cut.replace(/[\s\p{Ps}\p{Pi}\p{Pd},;:،؛、，；：]+$/u, '')}${ellipsis}`;
}

const ellipsis = '…';

const segmenters = keepFound((language: string) => ({
  sentence: new Intl.Segmenter(localesOf(language), { granularity: 'sentence' }),
  word: new Intl.Segmenter(localesOf(language), { granularity: 'word' }),
  grapheme: new Intl.Segmenter(localesOf(language), { granularity: 'grapheme' }),
}));
