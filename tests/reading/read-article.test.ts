import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContentError } from '../../src/documents/content-error.ts';
import { createSite, firstLines, listErrors, readText } from './read-content.ts';

const whole = `---
title: "Fog: the ferry is late"
published: 2022-01-13T03:16:54.256Z
updated: 2022-01-14T00:00:00+01:00
summary: >-
  The ferry came
  an hour late.
source: elparis
sourceUrl: https://elparis.example/ferry
translation: { method: human, translator: Ann Other }
topics: [Ferries]
moreInformation:
  - title: The fog of Monday
    url: /2022/01/12/known-article/
image: { src: ./here.jpg, alt: A ferry }
aliases: [/old/ferry.html]
---
The [fog](/2022/01/12/known-article/) of [Monday](https://fog.example/).

![The pier](here.jpg)
`;
const short = (published: string, more = '') =>
  `---\ntitle: A\npublished: ${published}\nsource: elparis\n${more}---\nText.\n`;

describe('reading an article', () => {
  it('finds nothing wrong with a right one', () => {
    assert.deepEqual(listErrors(readText(whole)), []);
  });

  it('gives the article with its place and the languages of its source', () => {
    const article = readText(whole).read?.article;
    assert.equal(article?.title, 'Fog: the ferry is late');
    assert.equal(article.path, '/2022/01/13/ferry/');
    assert.equal(article.summary, 'The ferry came an hour late.');
    assert.equal(article.updated, '2022-01-13T23:00:00.000Z');
    assert.deepEqual([article.language, article.originalLanguage], ['en', 'es']);
  });

  it('takes nothing into an excerpt that a summary is refused for', () => {
    const text = whole.replace(/^summary: .*\n(?: {2}.*\n)+/m, '');
    const hostile = `A \u202Eferry\u2069 is l${'\u0301'.repeat(12)}ate.\n`;
    assert.equal(
      readText(`${text}\n${hostile}`).read?.article.excerpt,
      `The fog of Monday. A ferry is l${'\u0301'.repeat(8)}ate.`,
    );
  });

  it('makes an excerpt of the first sentences if there is no summary', () => {
    const { excerpt, summary } =
      readText(whole.replace(/^summary: .*\n(?: {2}.*\n)+/m, '')).read?.article ?? {};
    assert.equal(summary, undefined);
    assert.match(excerpt ?? '', /^The fog of Monday\./);
    assert.equal(readText(whole).read?.article.excerpt, undefined);
  });

  it('finds a body that cannot be read, at its first line', () => {
    const { errors } = readText(whole.replace(/The \[fog\][^]*$/, '<div></div><template#>'));
    assert.deepEqual(errors.map(placed), ['18:1 the text cannot be read']);
  });

  it('finds marks that would paint over the page, where they stand', () => {
    const marked = whole.replace('![The pier]', `Zo${'\u0335'.repeat(17)} ![The pier]`);
    assert.deepEqual(readText(marked).errors.map(placed), [
      '20:3 a letter has more than 16 marks above or below it',
    ]);
    assert.deepEqual(readText(marked.replace(/\u0335{8}/, '')).errors, []);
  });

  it('gives the words of the body', () => {
    assert.match(readText(whole).read?.text ?? '', /^The fog of Monday\./);
  });

  it('knows the links of this site, the pictures and the aliases by their places in the file', () => {
    const { links, images, aliases } = readText(whole).references;
    const places = [...links, ...images, ...aliases].map(
      ({ url, line, column }) => `${String(line)}:${String(column)} ${url}`,
    );
    assert.deepEqual(places, [
      '14:10 /2022/01/12/known-article/',
      '18:5 /2022/01/12/known-article/',
      '15:15 ./here.jpg',
      '20:1 here.jpg',
      '16:11 /old/ferry.html',
    ]);
  });

  it('says the same of lines that end as on Windows', () => {
    const onWindows = readText(whole.replaceAll('\n', '\r\n'));
    assert.deepEqual(onWindows, readText(whole));
  });

  it('decodes the links to names in other scripts', () => {
    const { links } = readText(
      short('2022-01-13').replace('Text.', '[x](/2022/01/12/%D1%82%D1%83%D0%BC%D0%B0%D0%BD/#top)'),
    ).references;
    assert.equal(links[0]?.path, '/2022/01/12/туман/');
  });

  it('takes the day from the site’s time zone, not from the machine’s', () => {
    const late = short('2022-01-12T23:30:00Z');
    const madrid = createSite({ timeZone: 'Europe/Madrid' });
    assert.deepEqual(readText(late, undefined, madrid).errors, []);
    assert.match(readText(late).errors[0]?.remedy ?? '', /articles\/2022\/01\/12\/ferry\.md/);
  });

  it('takes a bare day as it is, in every time zone', () => {
    const kiritimati = createSite({ timeZone: 'Pacific/Kiritimati' });
    assert.deepEqual(readText(short('2022-01-13'), undefined, kiritimati).errors, []);
  });

  it('takes a bare day of change on the day of publication, and gives it the hour of publication', () => {
    const text = short('2022-01-13T10:00:00Z', 'updated: 2022-01-13\n');
    const { read, errors } = readText(text);
    assert.deepEqual(errors, []);
    assert.equal(read?.article.updated, '2022-01-13T10:00:00.000Z');
  });

  it('compares the day of a change with that of publication in the site’s time zone', () => {
    const almaty = createSite({ timeZone: 'Asia/Almaty' });
    const read = (published: string, updated: string) =>
      firstLines(readText(short(published, `updated: ${updated}\n`), undefined, almaty).errors);
    assert.deepEqual(read('2022-01-12T20:00:00Z', '2022-01-13'), []);
    assert.deepEqual(read('2022-01-13', '2022-01-12T20:00:00Z'), []);
    assert.match(read('2022-01-12T20:00:00Z', '2022-01-12').join(), /“updated” is before “published”/);
  });

  it('is content with a summary and no text', () => {
    assert.deepEqual(readText(short('2022-01-13', 'summary: All of it.\n').replace('Text.', '')).errors, []);
  });

  it('marks a draft', () => {
    const read = readText(short('2022-01-13', 'draft: true\n')).read;
    assert.deepEqual([read?.isDraft, read?.references.isDraft], [true, true]);
  });

  it('gives no article where there is an error, but still its links', () => {
    const { read, references } = readText('---\ntitle: A\n---\n[x](/nowhere/)');
    assert.equal(read, undefined);
    assert.equal(references.links[0]?.url, '/nowhere/');
  });

  it('finds the unknown source, the wrong folder and the missing text beside faults of the schema', () => {
    const text = '---\ntitle: 5\npublished: 2022-01-14\nsource: nobody\n---\n';
    assert.deepEqual(
      readText(text).errors.map(({ line, what }) => `${String(line)} ${what.split(',')[0] ?? ''}`),
      [
        '2 “title” is a number (5)',
        '3 “published” is on the day 2022-01-14',
        '4 “source” is “nobody”',
        '2 there is neither a text nor a “summary”',
      ],
    );
  });
});

describe('the place of an article', () => {
  const errorOf = (file: string) => firstLines(readText(short('2022-01-13'), file).errors);

  it('may be named in any script', () => {
    for (const slug of ['a-1', 'туман', '雾', 'ضباب', 'हिन्दी', 'nebbia-è-qui', '2022']) {
      assert.deepEqual(errorOf(`articles/2022/01/13/${slug}.md`), [], slug);
    }
  });

  it('has no capitals, spaces, dots, doubled or outer hyphens', () => {
    for (const slug of ['Fog', 'Туман', 'a b', 'a.b', 'a--b', '-a', 'a-', 'a_b', 'a?b', '%41', '.a', 'Ⅳ']) {
      assert.equal(errorOf(`articles/2022/01/13/${slug}.md`).length, 1, slug);
    }
  });

  it('has its accents in one piece (NFC)', () => {
    const slug = 'è'.normalize('NFD');
    assert.match(errorOf(`articles/2022/01/13/${slug}.md`)[0] ?? '', /file’s name/);
  });

  it('is at most so long that its story, which adds the day, is a name for a folder too', () => {
    assert.deepEqual(errorOf(`articles/2022/01/13/${'a'.repeat(244)}.md`), []);
    assert.match(errorOf(`articles/2022/01/13/${'a'.repeat(245)}.md`)[0] ?? '', /name is 245 bytes long/);
    assert.deepEqual(errorOf(`articles/2022/01/13/${'я'.repeat(122)}.md`), []);
    assert.match(errorOf(`articles/2022/01/13/${'я'.repeat(123)}.md`)[0] ?? '', /name is 246 bytes long/);
  });

  it('is a folder of year, month and day', () => {
    for (const file of [
      'articles/fog.md',
      'articles/2022/01/fog.md',
      'articles/2022/1/13/fog.md',
      'articles/2022/01/13/a/fog.md',
    ]) {
      assert.match(errorOf(file)[0] ?? '', /does not lie in a folder of its day/, file);
    }
  });
});

function placed({ line, column, what }: ContentError): string {
  return `${String(line)}:${String(column)} ${what}`;
}
