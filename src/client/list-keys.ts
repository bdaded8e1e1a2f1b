/*
 * Keys for readers without a mouse: j and k go from article to article of a page’s lists, n and p to the article, day or
 * month after and before. A reader can turn them off, because some software speaks letters.
 */
import { isTyping } from './is-typing.ts';
import { currentChoices } from './reading-choices.ts';

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
  if (currentChoices().hasNoKeys === true || isTyping(event.target)) return;
  const act = actions[event.key];
  if (act?.() === true) event.preventDefault();
});

const actions: Readonly<Record<string, () => boolean>> = {
  j: () => moveBy(1),
  k: () => moveBy(-1),
  n: () => follow('next'),
  p: () => follow('prev'),
};

/** @returns whether there was anything to move to. */
function moveBy(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('main .list > li')].flatMap(
    (item) => item.querySelector<HTMLElement>('a') ?? [],
  );
  const item = document.activeElement?.closest('main .list > li') ?? null;
  const place = links.findIndex((link) => item?.contains(link) === true);
  const next = place < 0 ? (step > 0 ? links[0] : undefined) : links[place + step];
  next?.focus();
  return next !== undefined;
}

function follow(which: 'next' | 'prev'): boolean {
  const link = document.querySelector<HTMLElement>(`.near [rel=${which}]`);
  link?.click();
  return link !== null;
}
