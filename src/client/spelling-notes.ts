import { isCut, mostTerms } from '../query/query-terms.ts';
import { fillMessage } from '../words/message.ts';
import type { SearchPageText } from '../words/search-page-text.ts';
import { writeQuery, type SearchQuery } from './search-query.ts';
import type { SpelledQuery } from './search-spellings.ts';

/** What became of a query’s words. */
export interface SpellingOutcome extends Pick<SpelledQuery, 'also' | 'meant'> {
  /** Whether anything was found. */
  readonly isFound: boolean;
}

/** What the search says of the words of a query: what else it searched for, what may be meant, what it left out. */
export function createSpellingNotes(
  query: SearchQuery,
  { also, meant, isFound }: SpellingOutcome,
  text: Pick<SearchPageText, 'alsoSearched' | 'meant' | 'cut'>,
): readonly (Node | string)[] {
  const notes = [
    ...(isCut(query.words)
      ? [fillMessage<'count', Node | string>(text.cut, { count: String(mostTerms) })]
      : []),
    ...(also.length > 0 && isFound
      ? [fillMessage<'words', Node | string>(text.alsoSearched, { words: listWords(also) })]
      : []),
    ...(meant === undefined
      ? []
      : [
          fillMessage<'words', Node | string>(text.meant, {
            words: createQueryLink({ ...query, words: meant }),
          }),
        ]),
  ];
  return notes.flatMap((note, place) => (place === 0 ? note : [' ', ...note]));
}

function listWords(words: readonly string[]): Node {
  const list = document.createElement('span');
  for (const [place, word] of words.entries()) {
    const isolated = document.createElement('bdi');
    isolated.textContent = word;
    list.append(...(place === 0 ? [] : [', ']), isolated);
  }
  return list;
}

function createQueryLink(query: SearchQuery): Node {
  const link = document.createElement('a');
  link.href = `${location.pathname}${writeQuery(query)}`;
  const isolated = document.createElement('bdi');
  isolated.textContent = query.words;
  link.append(isolated);
  return link;
}
