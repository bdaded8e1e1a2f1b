import type { BundleEntry } from '../search/search-bundle.ts';
import { readQuery, writeQuery, type SearchQuery } from './search-query.ts';

/** The query that the form holds. */
export function readForm(form: HTMLFormElement): SearchQuery {
  const data = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return readQuery(new URLSearchParams(data));
}

/**
 * Fills the form from an address. A value that it has no choice for becomes one, so that readers see what is asked. Words
 * that a reader has written stay: on a slow line there is a field to write in before there is a script.
 */
export function fillForm(form: HTMLFormElement, search: string): void {
  const { words, ...rest } = readQuery(new URLSearchParams(search));
  for (const [name, value] of Object.entries({ q: words, ...rest })) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement && field.value === '') field.value = value;
    if (field instanceof HTMLSelectElement) {
      field.value = value;
      if (field.selectedIndex < 0) field.append(new Option(value, value, false, true));
    }
  }
}

/** What readers see for a value of one of the form’s choices. */
export function findChoice(form: HTMLFormElement, name: string, value: string): string | undefined {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement)) return undefined;
  return [...field.options].find((option) => option.value === value)?.text;
}

/** Keeps the page’s address in step with the form, so that it can be shared. */
export function showAddress(query: SearchQuery): void {
  history.replaceState(null, '', `${location.pathname}${writeQuery(query)}`);
}

/** Gives each choice of years the months that have articles, every one after its year. */
export function addMonths(
  form: HTMLFormElement,
  bundles: readonly BundleEntry[],
  nameOf: (month: string) => string,
): void {
  const months = [...new Set(bundles.flatMap((bundle) => bundle.months))].sort();
  for (const year of form.querySelectorAll<HTMLOptionElement>('[name=from] > option, [name=to] > option')) {
    const ofYear = months.filter((month) => month.startsWith(`${year.value}-`));
    year.after(...ofYear.map((month) => new Option(nameOf(month), month)));
  }
}
