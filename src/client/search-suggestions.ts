import { suggest, type Suggestion } from '../query/suggest.ts';

/** Offers the topics, outlets and sections of the form while a reader types: browsers show them as they do their own. */
export function addSuggestions(form: HTMLFormElement): void {
  const input = form.elements.namedItem('q');
  if (!(input instanceof HTMLInputElement)) return;
  const list = document.createElement('datalist');
  list.id = 'suggestions';
  input.after(list);
  input.setAttribute('list', list.id);
  const choices = ['topic', 'source', 'section'].flatMap((name) => listChoices(form, name));
  input.addEventListener('input', () => {
    const suggested = suggest(input.value, choices, mostSuggested);
    list.replaceChildren(...suggested.map(({ title, kind }) => new Option(kind, title)));
  });
}

const mostSuggested = 8;

function listChoices(form: HTMLFormElement, name: string): readonly Suggestion[] {
  const field = form.elements.namedItem(name);
  if (!(field instanceof HTMLSelectElement)) return [];
  const kind = field.labels[0]?.textContent.trim() ?? '';
  return [...field.options].filter(({ value }) => value !== '').map(({ text }) => ({ title: text, kind }));
}
