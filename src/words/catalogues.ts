import { canonicalTag } from '../archive/language-tag.ts';
import { markForeign } from './foreign-words.ts';
import type { Words } from './words.ts';

/** The catalogues by language, and by script where a language is written in several. Each is loaded if it is asked for. */
const catalogues: Readonly<Record<string, () => Promise<Words>>> = {
  ar: async () => (await import('./catalogues/ar.ts')).arabic,
  de: async () => (await import('./catalogues/de.ts')).german,
  en: async () => (await import('./catalogues/en.ts')).english,
  es: async () => (await import('./catalogues/es.ts')).spanish,
  fa: async () => (await import('./catalogues/fa.ts')).persian,
  fr: async () => (await import('./catalogues/fr.ts')).french,
  he: async () => (await import('./catalogues/he.ts')).hebrew,
  hi: async () => (await import('./catalogues/hi.ts')).hindi,
  id: async () => (await import('./catalogues/id.ts')).indonesian,
  it: async () => (await import('./catalogues/it.ts')).italian,
  ja: async () => (await import('./catalogues/ja.ts')).japanese,
  ko: async () => (await import('./catalogues/ko.ts')).korean,
  pl: async () => (await import('./catalogues/pl.ts')).polish,
  pt: async () => (await import('./catalogues/pt.ts')).portuguese,
  ru: async () => (await import('./catalogues/ru.ts')).russian,
  sw: async () => (await import('./catalogues/sw.ts')).swahili,
  tr: async () => (await import('./catalogues/tr.ts')).turkish,
  uk: async () => (await import('./catalogues/uk.ts')).ukrainian,
  'zh-Hans': async () => (await import('./catalogues/zh-Hans.ts')).simplifiedChinese,
  'zh-Hant': async () => (await import('./catalogues/zh-Hant.ts')).traditionalChinese,
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

/** The words in a language; English ones, marked as foreign, if there is no catalogue for it. */
export async function loadWords(language: string): Promise<Words> {
  const load = catalogues[findCatalogue(language) ?? ''];
  return load === undefined ? markForeign((await import('./catalogues/en.ts')).english, language) : load();
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
