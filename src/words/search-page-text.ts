import type { SearchWords } from './search-words.ts';
import { foreignLanguage, isForeign } from './word-marks.ts';
import type { Words } from './words.ts';

/** All that the search page’s script is told by its page. Plain data. */
export interface SearchPageText extends SearchWords {
  /** The language of the words (BCP 47). */
  readonly language: string;
  /** When an article was published, and by which outlet. */
  readonly origin: Words['lists']['origin'];
}

export function createSearchPageText({ language, lists, searchStatus }: Words): SearchPageText {
  const isEnglish = isForeign(searchStatus.searching);
  return { ...searchStatus, language: isEnglish ? foreignLanguage : language, origin: lists.origin };
}
