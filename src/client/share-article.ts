/*
 * Gives an article’s address to another program, or copies it, and its citation in the formats of programs that manage
 * references. Without it the page names both.
 */
import { citationFormats, type CitedArticle } from './citation-formats.ts';

const tools = document.querySelector<HTMLElement>('.tools');
const data = document.querySelector('script[type="application/ld+json"]')?.textContent;
if (tools && data) addTools(tools, JSON.parse(data) as CitedArticle);

function addTools(place: HTMLElement, article: CitedArticle): void {
  addShare(place, article);
  const details = place.querySelector('details');
  const text = document.createElement('pre');
  text.tabIndex = 0;
  text.dir = 'ltr';
  text.hidden = true;
  for (const [name, format] of Object.entries(citationFormats)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => {
      text.textContent = format(article);
      text.hidden = false;
      copy(place, text.textContent);
    });
    details?.append(button, ' ');
  }
  details?.append(text);
}

function addShare(place: HTMLElement, { headline: title, url }: CitedArticle): void {
  const button = place.querySelector<HTMLElement>('.share');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    // Browsers without it know nothing of the name.
    if ('share' in navigator) navigator.share({ title, url }).catch(() => undefined);
    else copy(place, url);
  });
}

/** Where nothing may be copied, what was shown can be selected, and nothing is said. */
function copy(place: HTMLElement, text: string): void {
  const status = place.querySelector('[role=status]');
  const clipboard = navigator.clipboard as Clipboard | undefined;
  clipboard
    ?.writeText(text)
    .then(() => {
      if (status) status.textContent = place.dataset['copied'] ?? '';
    })
    .catch(() => undefined);
}
