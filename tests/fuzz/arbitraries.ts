import fc, { type Arbitrary } from 'fast-check';

/*
 * Made-up files: pieces that mean something to one of the parsers, in any order, between characters of any kind.
 */

const characters = fc.string({ unit: 'binary', maxLength: 6 });
const loneSurrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit));

const markdownPieces = [
  ...[
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '  \n',
    '\\\n',
    '***',
    '---',
    '===',
  ],
  ...[
    '*',
    '**',
    '_',
    '~~',
    '~',
    '`',
    '```',
    '~~~js\n',
    '[',
    ']',
    '(',
    ')',
    '![',
    '](',
    '](/a/)',
    '](./a.jpg)',
    '<',
    '>',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a]: /b "c"',
    '| a | b |\n| - | - |\n',
    '|',
    '- [ ] ',
    '- [x] ',
    '{#a}',
    '{.b}',
    ':---:',
  ],
  ...[
    '<div>',
    '</div>',
    '<p>',
    '<b title="',
    '">',
    '<table><tr><td>',
    '<template>',
    '<template#>',
    '<svg>',
    '<math>',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE html>',
    '<script>',
    '</script>',
    '<style>',
    '<select>',
  ],
  ...[
    '<a href="',
    '<img src=',
    '<br>',
    '<li>',
    '<form>',
    '<frameset>',
    '<plaintext>',
    '<details><summary>',
    '</p>',
  ],
  ...[
    'https://a.example/b',
    'http://',
    'www.a.example',
    'mailto:a@b.example',
    'javascript:alert(1)',
    'a@b.example',
  ],
  ...[
    '&amp;',
    '&#0;',
    '&#x110000;',
    '&#146;',
    '&notanentity;',
    '&',
    '\0',
    '\uFFFE',
    '\uFDD0',
    '\uFDD1',
    '\u202E',
    '\u200B',
  ],
  ...[
    '「重要」',
    '的',
    '강조',
    'م',
    'é',
    'e\u0301',
    '\u{1F600}',
    '3~5日',
    'word ',
    'Sentence. ',
    '"',
    "'",
    '{{< a >}}',
    '[[a]]',
  ],
] as const;

const markdownPiece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...markdownPieces) },
  { weight: 2, arbitrary: characters },
  { weight: 1, arbitrary: loneSurrogate },
);

/** A body. */
export const markdown: Arbitrary<string> = fc
  .array(markdownPiece, { maxLength: 60 })
  .map((pieces) => pieces.join(''));

const scalars = [
  ...[
    '',
    'a',
    'Words of a headline',
    '"quoted"',
    "'quoted'",
    '"\\u0000"',
    '"\\ud800"',
    '"\\x1b[31m"',
    '~',
    'null',
    'true',
  ],
  ...[
    'yes',
    '0',
    '-1',
    '1e999',
    '.nan',
    '0x1f',
    '2022-01-13',
    '2022-01-13T10:00:00Z',
    '2022-02-30',
    '25/11/2026',
  ],
  ...[
    '2026-11-25 10:00',
    '9999-12-31T23:59:59+14:00',
    '0000-01-01',
    'https://a.example/',
    'javascript:alert(1)',
    '/a/b/',
  ],
  ...[
    './a.jpg',
    '*alias',
    '&anchor a',
    '!!binary aGk=',
    '!tag a',
    '|\n  a\n  b',
    '>-\n  a\n  b',
    '[a, b]',
    '[',
    '{',
    '}',
  ],
  ...[
    '{ a: b }',
    '{ title: a, url: /b/ }',
    '[{ title: a }]',
    '- a',
    'a: b',
    'a #b',
    '#b',
    '@a',
    '`a`',
    '%a',
    '\t',
    '? a',
  ],
  ...[
    'es',
    'xx',
    'en-UK',
    'Europe/Madrid',
    'withdrawn',
    'noindex',
    'human',
    'alpha',
    '<<: *a',
    '"',
    "'",
    '\u00A0a',
    '\uFEFF',
  ],
] as const;

const scalar = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...scalars) },
  { weight: 2, arbitrary: characters },
  { weight: 2, arbitrary: characters.map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: loneSurrogate },
);

/** Lines of YAML: keys that the schema knows, and others, with values of any kind. */
function yamlOf(keys: readonly string[]): Arbitrary<string> {
  const key = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...keys) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('__proto__', 'constructor', '<<', 'tile', 'a b', '"', '- ', '  ', '? '),
    },
    { weight: 1, arbitrary: characters },
  );
  const line = fc
    .tuple(key, fc.constantFrom(': ', ':', ' : ', ':\n  ', ':\n  - ', ':\n\t'), scalar)
    .map((parts) => parts.join(''));
  return fc.array(line, { maxLength: 12 }).map((lines) => lines.map((text) => `${text}\n`).join(''));
}

const matterKeys = [
  ...[
    'title',
    'published',
    'updated',
    'summary',
    'source',
    'sourceUrl',
    'originalTitle',
    'originalLanguage',
    'language',
  ],
  ...[
    'translation',
    'authors',
    'topics',
    'moreInformation',
    'image',
    'corrections',
    'status',
    'withdrawn',
    'aliases',
    'draft',
  ],
];
const requiredMatter = 'title: Words\npublished: 2022-01-13T10:00:00Z\nsource: alpha\n';
const optionalMatter = yamlOf(matterKeys.filter((key) => !['title', 'published', 'source'].includes(key)));

const encoder = new TextEncoder();

/** The bytes of an article: mostly front matter that is nearly right, and a body. */
export const articleBytes: Arbitrary<Uint8Array> = fc.oneof(
  { weight: 5, arbitrary: article(optionalMatter.map((lines) => `${requiredMatter}${lines}`)) },
  { weight: 3, arbitrary: article(fc.constant(requiredMatter)) },
  { weight: 4, arbitrary: article(yamlOf(matterKeys)) },
  { weight: 1, arbitrary: markdown.map((text) => encoder.encode(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

function article(matter: Arbitrary<string>): Arbitrary<Uint8Array> {
  const fence = fc.constantFrom(
    '---\n',
    '---\n',
    '---\n',
    '---\r\n',
    '\uFEFF---\n',
    '+++\n',
    '--- \n',
    '----\n',
    '',
  );
  return fc
    .tuple(fence, matter, fc.constantFrom('---\n', '---\n', '---\n', '...\n', '---', ''), markdown)
    .map((parts) => encoder.encode(parts.join('')));
}

const siteKeys = [
  ...['name', 'tagline', 'description', 'url', 'language', 'timeZone', 'footer', 'disclaimer', 'lists'],
  'noindexMachineTranslations',
];

/** A site.yaml. */
export const siteText: Arbitrary<string> = fc
  .tuple(fc.constantFrom('', 'name: Test Times\nurl: https://test.example/\n'), yamlOf(siteKeys))
  .map((parts) => parts.join(''));

/** A file of a source. */
export const sourceText: Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', 'name: Alpha\nlanguage: es\n'),
    yamlOf(['name', 'language', 'country', 'url', 'description']),
  )
  .map((parts) => parts.join(''));

/** A page of the editors. */
export const pageBytes: Arbitrary<Uint8Array> = article(yamlOf(['title', 'description']));

const jsonValue = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Words',
      '2021-05-04',
      'https://a.example/1',
      'es',
      '',
      '\u202E',
      '&#0;',
      '<p>a</p>',
    ),
  },
  { weight: 3, arbitrary: markdown.map((text) => `<p>${text}</p>`) },
  { weight: 2, arbitrary: markdown },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const jsonItem = fc.record(
  {
    id: jsonValue,
    title: fc.oneof(fc.constant('Rain'), jsonValue),
    date: fc.oneof(fc.constant('2021-05-04'), fc.constant('2021-05-04T10:00:00Z'), jsonValue),
    source: fc.oneof(fc.constant('Post'), jsonValue),
    lang: jsonValue,
    url: jsonValue,
    body: jsonValue,
    labels: fc.oneof(
      jsonValue,
      fc.record({ topics: fc.array(jsonValue, { maxLength: 4 }), summary: jsonValue }),
    ),
  },
  { requiredKeys: ['title', 'date', 'source'] },
);

/** Lines of JSON Lines: items that are nearly right, and other text. */
export const jsonLines: Arbitrary<readonly string[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: jsonItem.map((item) => JSON.stringify(item)) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: characters },
  ),
  { minLength: 1, maxLength: 4 },
);
