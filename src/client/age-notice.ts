/*
 * Tells readers that an article is old. The age is taken from the reader’s clock, in the reader’s browser, so
 * that pages never change by growing older. The notice has its place from the start: nothing moves.
 */
const dayLength = 86_400_000;
const notice = document.querySelector('.age');
const published = document.querySelector('article time')?.getAttribute('datetime');

if (notice && published) {
  const age = describeAge(Math.floor((Date.now() - Date.parse(published)) / dayLength));
  if (age !== undefined) notice.textContent = `This article is more than ${age} old.`;
}

/** Whole months from the thirtieth day on, years from the first year on. */
function describeAge(days: number): string | undefined {
  if (days <= 30) return undefined;
  const years = Math.floor(days / 365.25);
  return years > 0 ? countOf(years, 'year') : countOf(Math.max(1, Math.floor(days / 30.44)), 'month');
}

function countOf(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${String(count)} ${noun}s`;
}
