import type { FieldNames } from '../query/query-terms.ts';
import { searchFields } from '../search/search-fields.ts';
import { foldSearchWord } from '../search/search-fold.ts';

/** The names of fields in queries: in English, and as the form calls them, if that is one word. */
export function listFieldNames(form: HTMLFormElement): FieldNames {
  return new Map(
    searchFields.flatMap((field) =>
      [labelOf(form, field), field].map((name) => [foldSearchWord(name), field] as const),
    ),
  );
}

function labelOf(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? (field.labels[0]?.textContent.trim() ?? name) : name;
}
