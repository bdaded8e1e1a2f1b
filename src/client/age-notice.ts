import { englishAge } from '../words/age-words.ts';

/*
 * Tells readers that an article is old. The age is taken from the reader’s clock, in the reader’s browser, so
 * that pages never change by growing older. The notice has its place from the start: nothing moves.
 *
 * It imports nothing that the search page’s script imports too: what two scripts share becomes a file of its own, for
 * which every page would wait.
 */
const dayLength = 86_400_000;
const notice = document.querySelector('.age');
const published = document.querySelector('article time')?.getAttribute('datetime');

if (notice && published) {
  const days = Math.floor((Date.now() - Date.parse(published)) / dayLength);
  // Whole months from the thirtieth day on, years from the first year on.
  const years = Math.floor(days / 365.25);
  if (years > 0) notice.textContent = sayAge(englishAge.years, years);
  else if (days > 30) notice.textContent = sayAge(englishAge.months, Math.max(1, Math.floor(days / 30.44)));
}

function sayAge(words: Readonly<Record<'one' | 'other', string>>, count: number): string {
  const form = new Intl.PluralRules('en').select(count);
  return words[form === 'one' ? 'one' : 'other'].replace('{count}', String(count));
}
