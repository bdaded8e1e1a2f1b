import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readWords } from '../../src/reading/read-words.ts';
import { createWording } from '../../src/words/wording.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

/** Reads the words of a site whose words.yaml says this. */
function read(context: TestContext, yaml: string, language = 'en') {
  return readWords(createTemporaryFolder(context, { 'words.yaml': yaml }), language);
}

/** Each error as `line:column what → remedy`. */
async function listErrors(context: TestContext, yaml: string, language?: string): Promise<readonly string[]> {
  const { errors } = await read(context, yaml, language);
  return errors.map(
    ({ line, column, what, remedy }) => `${String(line)}:${String(column)} ${what} → ${remedy}`,
  );
}

test('A message of words.yaml takes the place of the catalogue’s, and all others stay', async (context) => {
  const { words, errors } = await read(context, 'menu:\n  latest: Última hora\n', 'es');
  assert.deepEqual(errors, []);
  assert.deepEqual(
    [words.menu.latest, words.menu.trends, words.language],
    ['Última hora', 'Tendencias', 'es'],
  );
});

test('A message about a number is replaced with all its forms', async (context) => {
  const { words, errors } = await read(
    context,
    'counts:\n  articles: { one: "{count} piece", other: "{count} pieces" }\n',
  );
  assert.deepEqual(errors, []);
  const { say } = createWording(words, 'en');
  assert.equal(say(words.counts.articles, { count: 2 }), '2 pieces');
});

test('The name of a language can be given as the sentence has it', async (context) => {
  const { words } = await read(
    context,
    'translation: { languageForms: { exceptions: { qaa: de la langue des pies } } }\n',
    'fr',
  );
  assert.equal(words.translation.languageForms.exceptions['qaa'], 'de la langue des pies');
  assert.ok(words.translation.languageForms.rules.length > 0);
});

test('The comma keeps its space', async (context) => {
  const { words } = await read(context, 'lists: { comma: " / " }\n');
  assert.equal(words.lists.comma, ' / ');
});

test('A file of comments changes nothing', async (context) => {
  const { words, errors } = await read(context, '# menu:\n#   latest: News\n\n');
  assert.deepEqual([words.menu.latest, errors], ['Latest', []]);
});

const cases: readonly (readonly [name: string, yaml: string, error: string, language?: string])[] = [
  [
    'An unknown message is an error that proposes the nearest',
    'menu:\n  lates: News\n',
    '2:3 “menu”, “lates” is not a known key → Did you mean “latest”?',
  ],
  [
    'An unknown group is an error that proposes the nearest',
    'mneu:\n  latest: News\n',
    '1:1 “mneu” is not a known key → Did you mean “menu”?',
  ],
  [
    'A message at the top is told where it belongs',
    'skip: Go on\n',
    '1:1 “skip” is not a known key → Write it below “frame:”, indented by two spaces.',
  ],
  [
    'A message that lacks a value is an error',
    'article:\n  by: From the desk\n',
    '2:7 “article”, “by” lacks {authors}: From the desk → Write {authors} where its value is to stand.',
  ],
  [
    'A misspelt value is an error at its place, with the one that is meant',
    'article:\n  by: Words by {autors}\n',
    '2:16 “article”, “by” has {autors}, which nothing fills: Words by {autors} → Did you mean {authors}?',
  ],
  [
    'A value in a message that has none is an error',
    'menu: { latest: "News of {day}" }\n',
    '1:26 “menu”, “latest” has {day}, which nothing fills: News of {day} → This message has no places: remove it.',
  ],
  [
    'A link that is not closed is an error',
    'notFound:\n  byDate: See the <archive>archive.\n',
    '2:11 “notFound”, “byDate” lacks </archive>: See the <archive>archive. → Write </archive> where the words of the link end.',
  ],
  [
    'A missing form of a number is an error',
    'counts:\n  articles:\n    other: "{count} pieces"\n',
    '3:5 “counts”, “articles”, “one” is missing → Add a line “one: …”.',
  ],
  [
    'Arabic has six forms',
    'counts:\n  sources: { zero: a, one: b, two: c, few: "{count} d", other: "{count} f" }\n',
    '2:12 “counts”, “sources”, “many” is missing → Add a line “many: …”.',
    'ar',
  ],
  [
    'A form that the language does not have is an error',
    'counts:\n  articles: { one: a, two: b, other: "{count} c" }\n',
    '2:23 “counts”, “articles”, “two” is not a known key → Remove it, or use one of one, other.',
  ],
  [
    'The last form says its number',
    'counts:\n  articles: { one: one, other: many }\n',
    '2:32 “counts”, “articles”, “other” lacks {count}: many → Write {count} where its value is to stand.',
  ],
  [
    'A text where forms belong is an error',
    'counts: { articles: articles }\n',
    '1:21 “counts”, “articles” is text (articles), not a group of keys → Write its keys on the lines below, indented by two spaces.',
  ],
  [
    'An empty message is an error',
    'menu: { latest: "" }\n',
    '1:17 “menu”, “latest” is empty → Write something between the quotes, or remove it.',
  ],
  [
    'Too long a message is an error',
    `menu: { latest: "${'a'.repeat(1001)}" }\n`,
    `1:17 “menu”, “latest” has 1001 characters; 1000 is the most: ${'a'.repeat(80)}… → Shorten it.`,
  ],
  [
    'The language of the words cannot be changed',
    'language: es\n',
    '1:1 “language” is not a known key → Write it below “search:”, indented by two spaces.',
  ],
  [
    'A language tag that is none is an error',
    'translation: { languageForms: { exceptions: { Spanish: español } } }\n',
    '1:56 “translation”, “languageForms”, “exceptions”, “Spanish” is not a language tag (BCP 47): español → Write a tag such as es or pt-BR, and after it the language’s name as the sentence has it.',
  ],
];

for (const [name, yaml, error, language] of cases) {
  test(name, async (context) => {
    assert.deepEqual(await listErrors(context, yaml, language), [error]);
  });
}

test('An error says which message it is about', async (context) => {
  const { errors } = await read(context, 'article: { by: From the desk }\n');
  assert.equal(errors[0]?.why, 'It takes the place of “By {authors}”.');
});

test('The marks of the program’s own cannot be written', async (context) => {
  assert.equal((await listErrors(context, 'menu: { latest: "\\uFDD0News" }\n')).length, 1);
});

for (const name of ['words.yml', 'Words.yaml']) {
  test(`${name} is told its right name`, async (context) => {
    const folder = createTemporaryFolder(context, { [name]: 'menu: { latest: News }\n' });
    const { errors } = await readWords(folder, 'en');
    assert.deepEqual(
      errors.map(({ file, remedy }) => [file, remedy]),
      [[name, 'Rename it to words.yaml.']],
    );
  });
}

test('A folder named words.yaml is an error', async (context) => {
  const folder = createTemporaryFolder(context, {});
  mkdirSync(join(folder, 'words.yaml'));
  writeFileSync(join(folder, 'words.yaml', 'a'), '');
  const { errors } = await readWords(folder, 'en');
  assert.deepEqual(
    errors.map(({ file }) => file),
    ['words.yaml'],
  );
});
