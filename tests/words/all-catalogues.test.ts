import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { languageName } from '../../src/archive/language.ts';
import { parseQuery } from '../../src/query/query-terms.ts';
import { findCatalogue, loadWords } from '../../src/words/catalogues.ts';
import { english } from '../../src/words/catalogues/en.ts';
import { formName } from '../../src/words/name-forms.ts';
import type { Words } from '../../src/words/words.ts';

const tags = readdirSync(join('src', 'words', 'catalogues')).map((name) => name.replace(/\.ts$/, ''));
const catalogues = await Promise.all(tags.map(async (tag) => ({ tag, words: await loadWords(tag) })));
const inEnglish = new Map(listMessages(english));

/** Messages that are rightly the English ones, by language; RSS is RSS in all. */
const alike: Readonly<Record<string, readonly string[]>> = {
  de: ['embeds.audio', 'embeds.video', 'menu.trends', 'reading.sepia'],
  es: ['embeds.audio', 'reading.sepia'],
  fr: [
    'counts.articles.one',
    'counts.articles.other',
    'counts.sources.one',
    'counts.sources.other',
    'menu.sources',
    'search.source',
    'searchStatus.found.one',
    'searchStatus.found.other',
    'searchStatus.foundSentence.one',
    'searchStatus.foundSentence.other',
  ],
  id: ['embeds.audio', 'embeds.video', 'reading.sepia'],
  it: ['embeds.audio', 'embeds.post', 'embeds.video', 'privacy.title'],
  pl: ['reading.sepia'],
  sw: ['embeds.video', 'reading.sepia'],
  tr: ['embeds.video'],
};

for (const { tag, words } of catalogues) {
  test(`${tag}: the catalogue is found by its language`, () => {
    assert.equal(findCatalogue(tag), tag);
    assert.equal(words.language, tag);
  });

  test(`${tag}: no message is empty, or begins or ends with a space`, () => {
    for (const [name, message] of listMessages(words)) {
      if (name !== 'lists.comma') assert.equal(message.trim() === message && message !== '', true, name);
    }
  });

  test(`${tag}: every plural has each form that whole numbers of its language have`, () => {
    const rules = new Intl.PluralRules(tag);
    const forms = new Set([...Array(1000).keys(), 1_000_000].map((count) => rules.select(count)));
    for (const plural of listPlurals(words)) {
      assert.deepEqual(
        [...forms].filter((form) => !(form in plural)),
        [],
        JSON.stringify(plural),
      );
    }
  });

  test(`${tag}: no plural has a form that its language does not have`, () => {
    const forms: readonly string[] = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    for (const plural of listPlurals(words)) {
      const unknown = Object.keys(plural).filter((form) => !forms.includes(form));
      assert.deepEqual(unknown, [], JSON.stringify(plural));
    }
  });

  test(`${tag}: no quotation mark or apostrophe is typed straight, and no mark of direction is loose`, () => {
    for (const [name, message] of listMessages(words)) {
      assert.doesNotMatch(message, /["'\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/, name);
    }
  });

  test(`${tag}: punctuation is that of its script`, () => {
    const wrong = wrongPunctuation[new Intl.Locale(tag).language];
    for (const [name, message] of listMessages(words)) {
      const text = message.replace(/<\/?\w+>|\{\w+\}/g, '');
      if (wrong !== undefined) assert.doesNotMatch(text, wrong, name);
      assert.doesNotMatch(message, /\.\.\.| {2}| [,.]/, name);
    }
  });

  test(`${tag}: the quotation marks that the search asks for are read as such`, () => {
    const [quoted = ''] = /[“”„«»「」].*[“”„«»「」]/su.exec(words.search.wordsHint) ?? [];
    assert.deepEqual(
      parseQuery(quoted).map(({ alternatives }) => alternatives.map(({ mayBegin }) => mayBegin)),
      [[false]],
    );
  });

  if (tag !== 'en') {
    test(`${tag}: no message is the English one`, () => {
      const same = listMessages(words).flatMap(([name, message]) =>
        hasWords(message) && message === inEnglish.get(name) ? [name] : [],
      );
      assert.deepEqual(new Set(same), new Set(['parts.feed', ...(alike[tag] ?? [])]));
    });

    test(`${tag}: the messages are in the letters of the language`, () => {
      for (const [name, message] of listMessages(words)) {
        const text = message.replace(/<\/?\w+>|\{\w+\}/g, '').replace(foreignNames, '');
        const script = new Intl.Locale(tag).maximize().script;
        assert.doesNotMatch(text, otherLetters[script ?? ''] ?? /[^\p{Script=Latin}\P{L}]/u, name);
      }
    });
  }
}

/** Names that stand in Latin letters in any script. */
const foreignNames = /JavaScript|JSON Lines|JSON|RSS|PDF|Cookie|cookie/g;

/** What a message may not have, by language. */
const wrongPunctuation: Readonly<Record<string, RegExp>> = {
  ar: /[,;?]/,
  fa: /[,;?]|[\u064A\u0643]/,
  fr: /[^\u202F][:;!?]|«[^\u202F]|[^\u202F]»|[“”„]/,
  de: /[«»”]/,
  he: /[“„«»]/,
  hi: /\p{L}\p{M}*\./u,
  ja: /[,.;:!?()“”]/,
  pl: /[“«»]/,
  ru: /[“”„]/,
  uk: /[“”„]/,
  zh: /[,.;:!?()]/,
};

/** Letters of other scripts, by the script of a language. */
const otherLetters: Readonly<Record<string, RegExp>> = {
  Arab: /[^\p{Script=Arabic}\P{L}]/u,
  Cyrl: /[^\p{Script=Cyrillic}\P{L}]/u,
  Deva: /[^\p{Script=Devanagari}\P{L}]/u,
  Hans: /[^\p{Script=Han}\P{L}]/u,
  Hant: /[^\p{Script=Han}\P{L}]/u,
  Hebr: /[^\p{Script=Hebrew}\P{L}]/u,
  Jpan: /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\P{L}]/u,
  Kore: /[^\p{Script=Hangul}\P{L}]/u,
};

/** What `{language}` is in a catalogue’s sentences. */
const forms: readonly (readonly [catalogue: string, language: string, form: string])[] = [
  ['en', 'es', 'Spanish'],
  ['en', 'mul', 'several languages'],
  ['de', 'und', 'einer unbekannten Sprache'],
  ['es', 'es', 'del español'],
  ['fr', 'es', 'de l’espagnol'],
  ['fr', 'ru', 'du russe'],
  ['fr', 'hi', 'du hindi'],
  ['fr', 'he', 'de l’hébreu'],
  ['fr', 'el', 'du grec'],
  ['fr', 'ase', 'de la langue des signes américaine'],
  ['fr', 'zh-TW', 'du chinois (Taïwan)'],
  ['de', 'es', 'dem Spanischen'],
  ['de', 'de', 'dem Deutschen'],
  ['de', 'de-AT', 'dem österreichischen Deutsch'],
  ['de', 'gsw', 'dem Schweizerdeutschen'],
  ['de', 'hi', 'dem Hindi'],
  ['de', 'zh-Hans', 'dem Chinesischen (vereinfacht)'],
  ['de', 'ase', 'der Amerikanischen Gebärdensprache'],
  ['pt', 'es', 'do espanhol'],
  ['it', 'es', 'dallo spagnolo'],
  ['it', 'en', 'dall’inglese'],
  ['it', 'ru', 'dal russo'],
  ['it', 'hi', 'dall’hindi'],
  ['it', 'yi', 'dallo yiddish'],
  ['it', 'sc', 'dal sardo'],
  ['pl', 'es', 'z hiszpańskiego'],
  ['pl', 'sv', 'ze szwedzkiego'],
  ['pl', 'sk', 'ze słowackiego'],
  ['pl', 'hi', 'z hindi'],
  ['pl', 'zh-Hant', 'z chińskiego tradycyjnego'],
  ['pl', 'es-MX', 'z meksykańskiego hiszpańskiego'],
  ['ru', 'es', 'с испанского'],
  ['ru', 'sv', 'со шведского'],
  ['ru', 'hi', 'с хинди'],
  ['ru', 'he', 'с иврита'],
  ['ru', 'zh-Hans', 'с китайского (упрощенное письмо)'],
  ['ru', 'pt-BR', 'с бразильского португальского'],
  ['uk', 'es', 'з іспанської'],
  ['uk', 'sv', 'зі шведської'],
  ['uk', 'sr', 'із сербської'],
  ['uk', 'hi', 'з гінді'],
  ['uk', 'es-419', 'з іспанської (Латинська Америка)'],
  ['tr', 'es', 'İspanyolcadan'],
  ['tr', 'en', 'İngilizceden'],
  ['tr', 'sw', 'Svahili dilinden'],
  ['tr', 'yi', 'Yidişten'],
  ['tr', 'sa', 'Sanskritten'],
  ['tr', 'es-MX', 'Meksika İspanyolcasından'],
  ['tr', 'sr-Latn', 'Sırpçadan (Latin)'],
  ['ar', 'es', 'الإسبانية'],
  ['fa', 'es', 'اسپانیایی'],
  ['he', 'es', 'מספרדית'],
  ['hi', 'es', 'स्पेनिश'],
  ['zh-Hans', 'es', '西班牙语'],
  ['zh-Hant', 'es', '西班牙文'],
  ['ja', 'es', 'スペイン語'],
  ['ja', 'nb', 'ノルウェー語（ブークモール）'],
  ['ko', 'es', '스페인어'],
  ['id', 'es', 'bahasa Spanyol'],
  ['sw', 'es', 'Kihispania'],
];

for (const [tag, language, form] of forms) {
  test(`${tag}: the name of ${language} stands in a sentence as ${form}`, async () => {
    const { translation } = await loadWords(tag);
    assert.equal(formName(languageName(language, tag), language, translation.languageForms), form);
  });
}

test('Every pattern of a name’s forms is a regular expression', () => {
  for (const { words } of catalogues) {
    for (const { pattern } of words.translation.languageForms.rules) new RegExp(pattern, 'gu');
  }
});

function hasWords(message: string): boolean {
  return /\p{L}{2}/u.test(message.replace(/<\/?\w+>|\{\w+\}/g, ''));
}

/** All messages under their names, each form of a plural by itself: `counts.articles.one`. */
function listMessages(words: Words): readonly (readonly [name: string, message: string])[] {
  const { language: _, ...groups } = words;
  return listTexts(groups, '');
}

function listTexts(value: object, name: string): readonly (readonly [string, string])[] {
  return Object.entries(value).flatMap<readonly [string, string]>(([key, inner]: [string, unknown]) => {
    // The forms of names are rules, not messages.
    if (key === 'languageForms') return [];
    const path = name === '' ? key : `${name}.${key}`;
    if (typeof inner === 'string') return [[path, inner]];
    return typeof inner === 'object' && inner !== null ? listTexts(inner, path) : [];
  });
}

/** The plurals of a catalogue, wherever they stand in it. */
function listPlurals(words: object): readonly object[] {
  if ('other' in words) return [words];
  return Object.values(words).flatMap((word: unknown) =>
    typeof word === 'object' && word !== null ? listPlurals(word) : [],
  );
}
