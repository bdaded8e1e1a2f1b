import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createRandom } from '../../src/bench/random.ts';
import { fixedPiece } from '../../src/typography/characters.ts';
import { findTypesetter } from '../../src/typography/typeset.ts';

function set(text: string, language = 'en'): string {
  return findTypesetter(language)?.set(text) ?? text;
}

function assertSet(pairs: Readonly<Record<string, string>>, language = 'en'): void {
  for (const [written, printed] of Object.entries(pairs)) assert.equal(set(written, language), printed);
}

function assertKept(texts: readonly string[], language = 'en'): void {
  for (const text of texts) assert.equal(set(text, language), text);
}

test('Each language has its own quotation marks', () => {
  const written = `"a 'b' c"`;
  const printed = {
    en: '“a ‘b’ c”',
    'en-US': '“a ‘b’ c”',
    de: '„a ‚b‘ c“',
    'de-CH': '«a ‹b› c»',
    fr: '«\u202fa “b” c\u202f»',
    'fr-CH': '«\u202fa ‹\u202fb\u202f› c\u202f»',
    'fr-CA': '«\u00a0a “b” c\u00a0»',
    es: '«a “b” c»',
    'es-MX': '“a ‘b’ c”',
    pt: '“a ‘b’ c”',
    'pt-PT': '«a “b” c»',
    it: '«a “b” c»',
    nl: '“a ‘b’ c”',
    ru: '«a „b“ c»',
    uk: '«a „b“ c»',
    pl: '„a «b» c”',
    cs: '„a ‚b‘ c“',
    hu: '„a »b« c”',
    sv: '”a ’b’ c”',
    fi: '”a ’b’ c”',
    da: '“a ‘b’ c”',
    nb: '«a ‘b’ c»',
    el: '«a “b” c»',
    tr: '“a ‘b’ c”',
    he: '”a ’b’ c”',
    ar: '”a ’b‘ c“',
    fa: '«a ‹b› c»',
    ko: '“a ‘b’ c”',
  };
  for (const [language, text] of Object.entries(printed))
    assert.equal(set(written, language), text, language);
});

test('A language without an entry, in another script or that is none keeps what is typed', () => {
  for (const language of ['xx', 'am', 'sr-Latn', 'not a tag', '']) {
    assert.equal(findTypesetter(language), undefined, language);
  }
});

describe('quotation marks', () => {
  test('open before a word and close after it', () => {
    assertSet({
      '"Hello," she said.': '“Hello,” she said.',
      '("a")—"b"': '(“a”)—“b”',
      '"Foo"; "bar": "baz"': '“Foo”; “bar”: “baz”',
      '"😀" and "é"': '“😀” and “é”',
    });
  });

  test('within one another are told apart', () => {
    assertSet({
      [`"'x' y"`]: '“‘x’ y”',
      [`"It's 'x'"`]: '“It’s ‘x’”',
      [`'He said "x" now'`]: '‘He said “x” now’',
    });
  });

  test('need not have a partner, as where a quotation runs over paragraphs', () => {
    assertSet({ '"It began': '“It began', 'and ended."': 'and ended.”' });
  });

  test('behind a figure close what is open', () => {
    assertSet({ '"in 1990" and "foo"': '“in 1990” and “foo”', [`'20 years' on`]: '‘20 years’ on' });
  });

  test('close where a word goes on behind them, as in Turkish', () => {
    assertSet({ '"Titanic"in': '“Titanic”in' }, 'tr');
  });

  test('stand for primes behind a figure, and stay', () => {
    assertKept([`5' 10" tall`, `40°26'46" north`, `a 5" pipe`, `1'000'000`]);
    assertSet({ [`"He is 5' 10" tall"`]: `“He is 5' 10" tall”` });
  });

  test('between spaces, or within a word, say nothing and stay', () => {
    assertKept(['a " b', `a ' b`, 'x="1"', 'a"b']);
  });

  test('stay beside typographic ones', () => {
    assertKept(['“x” and "y"', '«x» "y"', '„x“ "y"']);
  });

  test('of Hebrew within a word are letters', () => {
    assertKept([`צה"ל`, `ג'ירפה`, `ח"כ`], 'he');
    assertSet({ 'אמר "שלום" לצה"ל': 'אמר ”שלום” לצה"ל' }, 'he');
  });

  test('of Chinese and Japanese need no spaces beside them, only partners', () => {
    assertSet({ '他说"你好"。': '他说“你好”。' }, 'zh');
    assertSet({ '彼は"こんにちは"と': '彼は「こんにちは」と' }, 'ja');
    assertSet({ '他說"你好"。': '他說「你好」。' }, 'zh-TW');
    assertSet({ '그는 "안녕"이라고': '그는 “안녕”이라고' }, 'ko');
    assertKept(['24"の画面', '他说"你好'], 'ja');
  });
});

describe('apostrophes', () => {
  test('stand within words and at their ends', () => {
    assertSet({
      [`don't O'Neill's dogs' cats`]: 'don’t O’Neill’s dogs’ cats',
      [`rock 'n' roll`]: 'rock ’n’ roll',
      [`the 1990's`]: 'the 1990’s',
    });
    assertSet({ [`l'eau`]: 'l’eau' }, 'fr');
    assertSet({ [`м'яч`]: 'м’яч' }, 'uk');
    assertSet({ [`don't`]: 'don’t' }, 'zh');
  });

  test('stand for the beginning of a word, though another mark follows', () => {
    assertSet({
      [`the '90s and '80s'`]: 'the ’90s and ’80s’',
      [`'tis the dogs' day`]: '’tis the dogs’ day',
      [`the summer of '68`]: 'the summer of ’68',
    });
    assertSet({ [`'s ochtends in z'n auto`]: '’s ochtends in z’n auto' }, 'nl');
  });
});

describe('dashes', () => {
  test('are two hyphens, long ones three', () => {
    assertSet({ 'a -- b': 'a – b', 'a--b': 'a–b', '10--12': '10–12', 'a---b': 'a—b', '-- a': '– a' });
  });

  test('are not what other signs are made of', () => {
    assertKept(['10-12', 'run --help', 'a --> b', '<!-- a', '-----', '--option']);
  });

  test('stay as they are typed in Chinese and Japanese, which have others', () => {
    assertKept(['甲--乙'], 'zh');
  });
});

test('Three full stops are an ellipsis, but not in a path or a line to fill in', () => {
  assertSet({ 'wait... so...': 'wait… so…', '...and': '…and' });
  assertKept(['....', '.....', 'src/...', '.../a', 'a..b']);
});

describe('French', () => {
  test('has a narrow space before the marks that end a part of a sentence', () => {
    assertSet(
      {
        'Qui est-ce ?': 'Qui est-ce\u202f?',
        'Oui!': 'Oui\u202f!',
        'Vraiment?!': 'Vraiment\u202f?!',
        'Il dit: non; soit.': 'Il dit\u202f: non\u202f; soit.',
        '"Oui ?" (ah !)': '«\u202fOui\u202f?\u202f» (ah\u202f!)',
        '100 % ? 5 € !': '100 %\u202f? 5 €\u202f!',
      },
      'fr',
    );
  });

  test('has one within quotation marks that the author set', () => {
    assertSet({ '« mot » !': '«\u202fmot\u202f»\u202f!' }, 'fr');
  });

  test('keeps times, addresses, faces and spaces that were chosen', () => {
    assertKept(['à 12:30', 'a?b=c', 'voir :)', 'Oui\u00a0!', '«\u00a0mot\u00a0»'], 'fr');
  });

  test('of Canada sets no space but before a colon', () => {
    assertSet({ 'Il dit: oui! non?': 'Il dit\u00a0: oui! non?' }, 'fr-CA');
  });

  test('is the only language that sets spaces', () => {
    assertKept(['Oui ! Non ; peut-être ?'], 'es');
  });
});

describe('a text in several pieces', () => {
  const pieces = (...texts: readonly string[]) => findTypesetter('en')?.setPieces(texts);

  test('is set as one', () => {
    assert.deepEqual(pieces('"', 'a', '" don', "'", 't'), ['“', 'a', '” don', '’', 't']);
  });

  test('keeps a sign that lies in two of them', () => {
    assert.deepEqual(pieces('a -', '- b..', '.'), ['a -', '- b..', '.']);
  });

  test('has words that are not set', () => {
    assert.deepEqual(pieces('"', fixedPiece, `"'s `), ['“', fixedPiece, '”’s ']);
  });
});

function withoutMarks(text: string): string {
  return text.replace(/["'“”‘’„‚«»‹›「」『』\s–—…-]|\.{3}/g, '');
}

test('Nothing but marks is set, and pieces are set as the whole, through 60,000 random texts', () => {
  const parts = [
    '"',
    "'",
    '"',
    "'",
    ' ',
    ' ',
    '--',
    '...',
    'a',
    'Wort',
    '9',
    '90s',
    '.',
    '!',
    ' ?',
    '(',
    ')',
    '«',
    '”',
  ];
  const random = createRandom(4);
  const pick = () => parts[random.below(parts.length)] ?? '';
  for (const language of ['en', 'de', 'fr', 'fr-CA', 'sv', 'he', 'ja']) {
    const typesetter = findTypesetter(language);
    assert.ok(typesetter);
    for (let round = 0; round < 8600; round += 1) {
      const pieces = Array.from({ length: 1 + random.below(12) }, pick);
      const once: string = typesetter.set(pieces.join(''));
      assert.equal(withoutMarks(once), withoutMarks(pieces.join('')), JSON.stringify([language, pieces]));
      const apart = typesetter.setPieces(pieces).join('');
      if (apart !== once) assert.match(pieces.join('|'), /-\|-|\.\|\./, JSON.stringify([language, pieces]));
    }
  }
});

test('A long text of marks is set in no time', () => {
  for (const sign of [`"`, `'`, ` '`, `' `, `"a" `, '--', '...', ' !', `'a`]) {
    const text = sign.repeat(20_000);
    const start = process.cpuUsage().user;
    set(text, 'fr');
    set(text, 'en');
    set(text, 'ja');
    assert.ok(process.cpuUsage(undefined).user - start < 2_000_000, sign);
  }
});
