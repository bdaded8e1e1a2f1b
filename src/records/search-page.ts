import type { Archive, PartCount } from '../archive/archive.ts';
import { yearOf, type Year } from '../archive/calendar.ts';
import { searchPath } from '../archive/permalink.ts';
import { periodsOf } from './period-pages.ts';
import { canonicalTag } from '../archive/language-tag.ts';
import { isPartShown } from './shown-parts.ts';

/** `/search/`: what a reader may choose from. Lists of which nothing can be chosen are empty. */
export interface SearchPage {
  readonly path: string;
  readonly sources: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly sections: readonly Choice[];
  /** The languages of texts. */
  readonly texts: readonly Choice[];
  readonly languages: readonly Choice[];
  /** Newest first. */
  readonly years: readonly Year[];
}

/** A value of a filter with the words that readers see. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

export function createSearchPage(archive: Archive): SearchPage {
  const choices = (kind: 'source' | 'topic' | 'section') =>
    archive.listParts(kind).map(({ part, name }) => ({ value: part.id, title: name }));
  const languages = isPartShown(archive, 'language') ? archive.listParts('language') : [];
  return {
    path: searchPath,
    sources: choices('source'),
    topics: choices('topic'),
    sections: choices('section'),
    texts: isPartShown(archive, 'text') ? archive.listParts('text').map(chooseText) : [],
    languages: languages.map(({ part }) => ({ value: part.id, title: archive.names.languageTitle(part.id) })),
    years: periodsOf(archive.countDays(), yearOf).toReversed(),
  };
}

/** The index knows the language of a text by its tag. */
function chooseText({ part, name }: PartCount): Choice {
  return { value: canonicalTag(part.id) ?? part.id, title: name };
}
