import { directionOf } from '../archive/language.ts';
import type { FoundArticle } from './search-engine.ts';
import { createExcerpt } from './search-excerpt.ts';

/**
 * A result as lists of articles print one. Whatever an article holds, only text comes out of it.
 * @param describeMoment an instant or a bare day for readers.
 */
export function createResultItem(
  article: FoundArticle,
  describeMoment: (published: string) => string,
): HTMLLIElement {
  const { title = article.url, published, source = '', language } = article.meta;
  const item = createElement(
    'li',
    createElement('h2', createLink(article.url, title)),
    createPassage(article),
  );
  const moment = published === undefined ? [] : [createTime(published, describeMoment(published)), ' · '];
  item.append(createElement('small', ...moment, createElement('bdi', source)));
  if (language !== undefined) {
    item.lang = language;
    item.dir = directionOf(language);
  }
  return item;
}

function createPassage(article: FoundArticle): HTMLParagraphElement {
  const parts = createExcerpt(article);
  return createElement(
    'p',
    ...parts.map(({ text, isMatch }) => (isMatch ? createElement('mark', text) : text)),
  );
}

function createLink(url: string, title: string): HTMLAnchorElement {
  const link = createElement('a', title);
  link.href = url;
  return link;
}

function createTime(published: string, text: string): HTMLTimeElement {
  const time = createElement('time', text);
  time.dateTime = published;
  return time;
}

function createElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}
