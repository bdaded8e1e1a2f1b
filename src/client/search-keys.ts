/*
 * The keys that lead to the search field of a page: `/`, where nothing is being written and a reader has not turned such
 * keys off, and Ctrl+K, or Cmd+K. The page’s own field comes before that of its masthead.
 */
import { isTyping } from './is-typing.ts';
import { currentChoices } from './reading-choices.ts';

document.addEventListener('keydown', (event) => {
  if (!isSearchKey(event)) return;
  const field = findField('main') ?? findField('.mast');
  if (field === null) return;
  event.preventDefault();
  field.focus();
  field.select();
});

function findField(place: string): HTMLInputElement | null {
  return document.querySelector(`${place} input[type=search][name=q]`);
}

/** On many keyboards a slash needs the shift key. */
function isSearchKey({ key, ctrlKey, metaKey, altKey, target, isComposing }: KeyboardEvent): boolean {
  if (altKey || isComposing) return false;
  if (ctrlKey !== metaKey) return key.toLowerCase() === 'k';
  return key === '/' && !ctrlKey && currentChoices().hasNoKeys !== true && !isTyping(target);
}
