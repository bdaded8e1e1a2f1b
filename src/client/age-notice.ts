/*
 * Tells readers that an article is old. The age comes from the clock of the reader’s browser, so that pages do not
 * change as they grow older. The notice has its place from the start, so nothing moves. The page brings the words, in
 * each form that its language has for numbers: `data-years-one`, `data-months-other`.
 *
 * It imports nothing that the search page’s script imports too: code that two scripts share becomes a file of its own,
 * and every page would wait for it.
 */
const dayLength = 86_400_000;
const notice = document.querySelector<HTMLElement>('.age');
const published = document.querySelector('article time')?.getAttribute('datetime');

if (notice && published) {
  const days = Math.floor((Date.now() - Date.parse(published)) / dayLength);
  // Whole months from the thirtieth day on, years from the first year on.
  const years = Math.floor(days / 365.25);
  if (years > 0) notice.textContent = sayAge(notice, 'years', years);
  else if (days > 30) notice.textContent = sayAge(notice, 'months', Math.max(1, Math.floor(days / 30.44)));
}

function sayAge(words: HTMLElement, unit: 'years' | 'months', count: number): string {
  const language = words.closest<HTMLElement>('[lang]')?.lang;
  const form = new Intl.PluralRules(language).select(count);
  const message =
    words.getAttribute(`data-${unit}-${form}`) ?? words.getAttribute(`data-${unit}-other`) ?? '';
  return message.replace('{count}', new Intl.NumberFormat(language).format(count));
}
