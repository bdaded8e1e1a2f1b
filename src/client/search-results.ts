import { directionOf } from '../archive/language.ts';
import type { FoundArticle } from './search-engine.ts';
import { fillMessage } from '../words/message.ts';
import type { SearchPageText } from '../words/search-page-text.ts';
import { addressOfHit, createExcerpt, createHeadline, type ExcerptPart } from './search-excerpt.ts';

/** The words around a result that the page knows and the index does not. */
export interface ResultNames {
  /** The language of the page. */
  readonly language: string;
  readonly sourceName: (id: string) => string;
  /** An instant or a bare day as readers read it. */
  readonly momentName: (published: string) => string;
  /** How both stand side by side. */
  readonly origin: SearchPageText['origin'];
}

/** A result as lists of articles print one. The article’s values become text, never markup. */
export function createResultItem(article: FoundArticle, names: ResultNames): HTMLLIElement {
  const { filters } = article;
  const heading = createElement('h2', createLink(addressOfHit(article), createHeadline(article)));
  const item = createElement(
    'li',
    heading,
    createPassage(article),
    createElement('small', ...createOrigin(article, names)),
  );
  const language = filters.text?.[0] ?? names.language;
  if (language !== names.language) {
    item.lang = language;
    item.dir = directionOf(language);
  }
  return item;
}

function createOrigin({ filters }: FoundArticle, names: ResultNames): readonly (Node | string)[] {
  const published = filters.published?.[0];
  const source = filters.source?.[0];
  const moment = published === undefined ? undefined : createTime(published, names.momentName(published));
  if (source === undefined) return moment === undefined ? [] : [moment];
  const name = createElement('bdi', names.sourceName(source));
  if (moment === undefined) return [name];
  return fillMessage<'moment' | 'source', Node | string>(names.origin, { moment, source: name });
}

function createPassage(article: FoundArticle): HTMLParagraphElement {
  return createElement('p', ...markParts(createExcerpt(article)));
}

function createLink(url: string, title: readonly ExcerptPart[]): HTMLAnchorElement {
  const link = createElement('a', ...markParts(title));
  link.href = url;
  return link;
}

function markParts(parts: readonly ExcerptPart[]): readonly (Node | string)[] {
  return parts.map(({ text, isMatch }) => (isMatch ? createElement('mark', text) : text));
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
