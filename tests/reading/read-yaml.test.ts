import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { parsePlainYaml } from '../../src/reading/read-plain-yaml.ts';
import { parseYamlTree } from '../../src/reading/read-yaml-tree.ts';
import { readYaml } from '../../src/reading/read-yaml.ts';

const usual = `# A comment
title: Where the ferry's late — 5 times
published: 2022-01-13T03:16:54.256Z
updated:
draft: true

topics: [Ferries, "Fog, thick", 'The pilot''s day']
translation: { method: human, translator: Ann Other }
authors:
- A. Writer
- "B. \\"Bee\\" Writer"
moreInformation:
  - title: The fog of Monday
    url: /2022/01/12/fog/
  - title: https://fog.example/a?b=c#d
image:
  src: ./pier.jpg
  sizes: []
`;

describe('YAML without end', () => {
  const schema = z.strictObject({ title: z.string().optional() });

  it('is not read if it takes more than 65,536 bytes, however they are counted', () => {
    const whats = ['x', 'ж', '東', '🎈'].map(
      (letter) => readYaml(`title: ${letter.repeat(70_000)}`, schema, { firstLine: 2 }).errors,
    );
    assert.deepEqual(
      whats.map(([error]) => error?.what),
      [70_007, 140_007, 210_007, 280_007].map(
        (bytes) => `the keys take ${String(bytes)} bytes; 65536 is the most`,
      ),
    );
    assert.deepEqual(readYaml(`title: ${'x'.repeat(65_529)}`, schema).errors, []);
  });

  it('has fifty unknown keys explained, and the others counted at the first of them', () => {
    const { errors } = readYaml(
      Array.from({ length: 53 }, (_, index) => `k${String(index)}: a\n`).join(''),
      schema,
    );
    assert.equal(errors.length, 51);
    assert.match(errors[49]?.what ?? '', /^“k49” is not a known key/);
    assert.deepEqual([errors[50]?.line, errors[50]?.what], [51, '3 more keys are not known']);
  });
});

describe('the parser of plain YAML', () => {
  it('reads what front matter usually is, so that the full parser is not needed', () => {
    assert.notEqual(parsePlainYaml(usual), undefined);
  });

  it('makes the very tree of the full parser, places included', () => {
    assert.deepEqual({ root: parsePlainYaml(usual), faults: [] }, parseYamlTree(usual));
  });

  it('makes the very tree of the full parser of whatever it takes, through 15,000 changed and random texts', () => {
    const texts = createTexts(15_000);
    let taken = 0;
    for (const text of texts) {
      const root = parsePlainYaml(text);
      if (root === undefined) continue;
      taken += 1;
      assert.deepEqual({ root, faults: [] }, parseYamlTree(text), JSON.stringify(text));
    }
    assert.ok(taken > 2000, `only ${String(taken)} texts were taken`);
  });

  it('leaves to the full parser what it cannot know for sure', () => {
    const texts = [
      'a: 5',
      'a: null',
      'a: b: c',
      'a: "b',
      'a: >-\n  b',
      'a: b\n  c',
      'a: &b c',
      'a: b # c',
      'a: b\na: c',
      '',
    ];
    assert.deepEqual(
      texts.map(parsePlainYaml),
      texts.map(() => undefined),
    );
  });
});

describe('reading YAML by a schema', () => {
  const schema = z.strictObject({
    name: z.string(),
    count: z.int().min(1).max(9).optional(),
    words: z.array(z.string()).default([]),
  });
  const faults = (text: string) =>
    readYaml(text, schema).errors.map(
      ({ line, column, what }) => `${String(line)}:${String(column)} ${what}`,
    );

  it('gives the value with its defaults', () => {
    assert.deepEqual(readYaml('name: A\ncount: 3\n', schema).value, { name: 'A', count: 3, words: [] });
  });

  it('leaves dates as the text that they are', () => {
    assert.equal(readYaml('name: 2022-01-13T03:16:54.256Z', schema).value?.name, '2022-01-13T03:16:54.256Z');
  });

  it('folds a long text as YAML does', () => {
    assert.equal(readYaml('name: >-\n  one\n  two\n', schema).value?.name, 'one two');
  });

  it('takes a key without a value as left out', () => {
    assert.deepEqual(readYaml('name: A\nwords:\ncount:\n', schema).value, { name: 'A', words: [] });
  });

  it('counts lines from where the text begins in its file', () => {
    assert.equal(readYaml('nmae: A\nname: B', schema, { firstLine: 7 }).errors[0]?.line, 7);
  });

  it('places a value, or what is nearest around it', () => {
    const { place } = readYaml('name: A\nwords: [b, c]', schema);
    assert.deepEqual(place(['words', 1]), { line: 2, column: 12 });
    assert.deepEqual(place(['words', 9]), { line: 2, column: 8 });
  });

  it('finds every fault of a file at once', () => {
    assert.deepEqual(faults('nmae: A\ncount: 12\nwords: [a, 5, true]\n'), [
      '1:1 “name” is missing',
      '2:8 “count” is 12, more than 9',
      '3:12 “words”, item 2 is a number (5), not text',
      '3:15 “words”, item 3 is true or false (true), not text',
      '1:1 “nmae” is not a known key',
    ]);
  });

  it('says one thing of a value that fails in two ways', () => {
    const twice = z.strictObject({ word: z.string().min(5, 'is short').regex(/^b/, 'begins with no b') });
    assert.deepEqual(
      readYaml('word: abc', twice).errors.map(({ what }) => what),
      ['“word” is short'],
    );
  });

  it('says one thing of each line that is not YAML', () => {
    assert.deepEqual(faults('name: a: b: c\ncount: @x\n'), [
      '1:7 a second colon on one line',
      '2:8 a text cannot begin with this character',
    ]);
  });

  it('shows a number as it is written, to be put in quotes', () => {
    assert.equal(readYaml('name: 1.50', schema).errors[0]?.remedy, 'Put it in quotes: "1.50".');
  });

  it('refuses references, which could make a huge value of a small file', () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) => `a${String(index + 1)}: &a${String(index + 1)} [*a${String(index)}, *a${String(index)}]`,
    );
    assert.match(faults(['a0: &a0 [x, x]', ...lines].join('\n'))[0] ?? '', /^1:9 a reference/);
  });

  it('ends with an error where brackets are nested without measure', () => {
    assert.match(faults(`name: ${'['.repeat(20_000)}${']'.repeat(20_000)}`)[0] ?? '', /nested too deeply/);
  });

  it('takes no key for part of the language', () => {
    assert.match(faults('name: A\n__proto__: { count: 5 }\n')[0] ?? '', /“__proto__” is not a known key/);
    assert.match(faults('name: A\nconstructor: B\n')[0] ?? '', /“constructor” is not a known key/);
  });
});

/** Usual front matter with random changes, and random lines; the same every time. */
function createTexts(count: number): readonly string[] {
  const random = createRandom(20_220_113);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)];
  const piece = () => pick(pieces) ?? '';
  const change = (text: string) => {
    const place = Math.floor(random() * text.length);
    return `${text.slice(0, place)}${piece()}${text.slice(place + Math.floor(random() * 4))}`;
  };
  const line = () => `key: ${Array.from({ length: Math.floor(random() * 8) }, piece).join('')}`;
  return Array.from({ length: count }, (_, index) => (index % 2 === 0 ? change(change(usual)) : line()));
}

/** A linear congruential generator (Numerical Recipes), from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const pieces = [
  ...[
    'a',
    'key',
    'Two words',
    'é',
    '中文',
    '😀',
    ': ',
    ':',
    ', ',
    ',',
    '- ',
    '-',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n- ',
    '\n  - ',
  ],
  ...[
    '"',
    "'",
    "''",
    '\\',
    '\\"',
    '[',
    ']',
    '{',
    '}',
    '#',
    ' # c',
    '|',
    '>-',
    '&x',
    '*x',
    '!!str ',
    '? ',
    '%',
    '@',
    '`',
  ],
  ...[
    'true',
    'True',
    'null',
    '~',
    '12',
    '1.50',
    '.5',
    '0x1f',
    '1e3',
    '+1',
    '2022-01-13',
    '---',
    '...',
    '\t',
    '<<',
    '\u00A0',
  ],
];
