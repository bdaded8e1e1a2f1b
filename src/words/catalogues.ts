import { canonicalTag } from '../archive/language-tag.ts';
import type { Words } from './words.ts';

/** The catalogues by language, and by script where a language is written in several. Each is loaded if it is asked for. */
const catalogues: Readonly<Record<string, () => Promise<Words>>> = {
  en: async () => (await import('./catalogues/en.ts')).english,
};

/**
 * The catalogue in which a language finds its words: `pt` for `pt-AO`, `zh-Hant` for `zh-TW`. A language in another
 * script than the catalogue’s has none, since whoever reads `sr-Latn` need not read Cyrillic.
 * @param language BCP 47.
 * @param known the tags of all catalogues.
 */
export function findCatalogue(
  language: string,
  known: readonly string[] = Object.keys(catalogues),
): string | undefined {
  const asked = likelyForm(language);
  return known.find((each) => likelyForm(each) === asked);
}

/** The words in a language, or in English if there is no catalogue for it. */
export async function loadWords(language: string): Promise<Words> {
  const load = catalogues[findCatalogue(language) ?? ''];
  return load === undefined ? (await import('./catalogues/en.ts')).english : load();
}

/** A language with the script that it is most likely written in: `zh-Hant` of `zh-HK`. */
function likelyForm(tag: string): string {
  const written = new Intl.Locale(canonicalTag(tag) ?? tag);
  const { language: code } = written;
  const language = members[code] ?? code;
  // What a part of a language is written in, it is most likely itself written in.
  const { script = '' } = written.maximize();
  return `${language}-${script || (new Intl.Locale(language).maximize().script ?? '')}`;
}

/** Languages whose readers read another one, of which they are a part (ISO 639-3). */
const members: Readonly<Record<string, string>> = {
  ...membersOf('ar', 'aeb apc apd acm ajp afb ars ary arz'),
  ...membersOf('zh', 'gan hak hsn nan wuu yue'),
  nn: 'no',
  nb: 'no',
};

function membersOf(language: string, codes: string): Readonly<Record<string, string>> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, language]));
}
