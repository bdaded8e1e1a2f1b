import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyseBody } from '../../src/body/analyse-body.ts';
import { createExcerpt, excerptLength } from '../../src/body/excerpt.ts';

const sentence = 'The harbour opened again on Monday after three weeks of work.'; // 61 characters

test('An excerpt is the first sentences, until there are enough characters', () => {
  const text = `${sentence} ${sentence} ${sentence} ${sentence}`;
  assert.equal(createExcerpt(text, 'en'), `${sentence} ${sentence} ${sentence}`);
});

test('An excerpt of a short text is the text', () => {
  assert.equal(createExcerpt(sentence, 'en'), sentence);
  assert.equal(createExcerpt('Yes', 'en'), 'Yes');
});

test('A sentence that is too long is cut after a word, and an ellipsis says so', () => {
  const excerpt = createExcerpt('word '.repeat(100), 'en') ?? '';
  assert.match(excerpt, /^(?:word )+word…$/);
  assert.ok(excerpt.length <= excerptLength.most && excerpt.length >= excerptLength.least);
});

test('A cut ends after no mark that leads on', () => {
  assert.match(createExcerpt(`${'a'.repeat(150)}, ${'b'.repeat(100)}`, 'en') ?? '', /a…$/);
  assert.match(createExcerpt(`${'a'.repeat(150)} (${'b'.repeat(100)})`, 'en') ?? '', /a…$/);
});

test('A short sentence before a long one is not enough', () => {
  const excerpt = createExcerpt(`${sentence} ${'word '.repeat(100)}`, 'en') ?? '';
  assert.ok(excerpt.startsWith(sentence) && excerpt.endsWith('word…') && excerpt.length > 140);
});

test('Sentences end as their language ends them', () => {
  const japanese = `${'港'.repeat(80)}。`;
  assert.equal(createExcerpt(japanese.repeat(4), 'ja'), japanese.repeat(2));
  const hindi = `${'बंदरगाह '.repeat(10)}।`;
  assert.match(createExcerpt(hindi.repeat(4), 'hi') ?? '', /।$/);
  const arabic = 'هل فُتح الميناء يوم الاثنين بعد ثلاثة أسابيع من العمل المتواصل؟ ';
  assert.match(createExcerpt(arabic.repeat(5), 'ar') ?? '', /؟$/);
});

test('No letter and its marks are parted where a word is longer than an excerpt', () => {
  const excerpt = createExcerpt('e\u0301'.repeat(200), 'fr') ?? '';
  assert.match(excerpt, /^(?:e\u0301)+…$/);
  assert.match(createExcerpt('👩‍👩‍👧'.repeat(100) + 'a', 'en') ?? '', /^(?:👩‍👩‍👧)+…$/u);
});

test('White space of any kind is one space', () => {
  assert.equal(createExcerpt('One\n two\u00a0\u00a0three.', 'en'), 'One two three.');
});

test('A text without letters or digits has no excerpt', () => {
  for (const text of ['', ' \n', '* * *', '…', '—']) assert.equal(createExcerpt(text, 'en'), undefined);
});

test('The lead is made of paragraphs, not of headings, lists, tables and notes', () => {
  const markdown =
    '# Head\n\n- item\n\n| a |\n| - |\n| b |\n\nOne *two*[^1].\n\n> quote\n\nThree.\n\n[^1]: Note.';
  assert.equal(analyseBody(markdown).lead, 'One two. Three.');
  assert.equal(analyseBody('One,\ntwo.\n\nThree.').lead, 'One, two. Three.');
});
