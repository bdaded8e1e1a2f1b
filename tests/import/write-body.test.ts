import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createAddressBook } from '../../src/import/address-book.ts';
import type { ArticleDraft, DraftBody } from '../../src/import/article-draft.ts';
import { createContentFiles } from '../../src/import/content-files.ts';
import { createFileCopies } from '../../src/import/file-copies.ts';
import { createFileFinder } from '../../src/import/file-finder.ts';
import { createMarkdownWriter } from '../../src/import/markdown-body.ts';
import { createBodyAddresses } from '../../src/import/resolve-body.ts';
import { createTally } from '../../src/import/tally.ts';
import { writeBody } from '../../src/import/write-body.ts';
import { createTemporaryFolder } from './temporary.ts';

const markdown = createMarkdownWriter();
const folder = 'articles/2021/05/04';

test('links to articles lead to where they are now, however they are written', async () => {
  for (const [written, text] of [
    ['[a](/2012/rain/)', '[a](/2021/05/01/rain/)'],
    ['[a](https://www.old.example/2012/rain?x=y#top "T")', '[a](/2021/05/01/rain/ "T")'],
    ['[*a*](../rain.md)', '[*a*](/2021/05/01/rain/)'],
    ['[a](2011-01-01-rain.md)', '[a](/2021/05/01/rain/)'],
    ['[a][b]\n\n[b]: /2012/rain "T"', '[a][b]\n\n[b]: /2021/05/01/rain/ "T"'],
    ['<https://old.example/2012/rain/>', '[https://old.example/2012/rain/](/2021/05/01/rain/)'],
    ["<p><a class='x' href='/2012/rain/'>a</a></p>", '<p><a class=\'x\' href="/2021/05/01/rain/">a</a></p>'],
    ['> - [a\n> b](/2012/rain/)', '> - [a\n> b](/2021/05/01/rain/)'],
    ['`[a](/2012/rain/)`', '`[a](/2012/rain/)`'],
    ['[a](https://other.example/x_(y))', '[a](https://other.example/x_(y))'],
  ] as const) {
    assert.equal((await write({ format: 'markdown', text: written })).text, text, written);
  }
});

test('a link that leads nowhere becomes its words, and is counted', async () => {
  for (const [written, text] of [
    ['[*a* b](/nowhere/)', '*a* b'],
    ['[a][b]\n\n[b]: /nowhere', 'a'],
    ['[a](#nowhere)', 'a'],
    ['## Rain\n\n[a](#rain)', '## Rain\n\n[a](#rain)'],
    ['[a](javascript:b)', 'a'],
    ['https://new.example/nowhere', '`https://new.example/nowhere`'],
    [' - a (https://new.example/nowhere/)', '- a (`https://new.example/nowhere/`)'],
    ['<a href="/nowhere/">a</a>', '<a >a</a>'],
    ['![a](gone.png)b', 'b'],
    ['<img src="gone.png">b', 'b'],
  ] as const) {
    assert.equal((await write({ format: 'markdown', text: written })).text, text, written);
  }
  assert.deepEqual((await write({ format: 'markdown', text: '[a](/nowhere/)' })).lost, [
    { kind: 'links that led to no page, their words kept', count: 1, examples: ['data:1 (/nowhere/)'] },
  ]);
});

test('if the old site is named, what is not found leads there', async () => {
  const { text } = await write({ format: 'markdown', text: '[a](/x/) ![b](c.png)' }, 'https://old.example/');
  assert.equal(text, '[a](https://old.example/x/) ![b](https://old.example/2011/c.png)');
});

test('pictures and files are copied beside the article, also from the root of the old site', async () => {
  const input = { 'news/A b.PNG': 'one', 'static/i/a b.png': 'two', 'static/r.pdf': 'three' };
  const body = { format: 'markdown', text: '![x](<A b.PNG>) ![y](/i/a%20b.png "T") [r](/r.pdf)' } as const;
  const { text, content } = await write(body, undefined, input);
  assert.equal(text, '![x](./a-b.png) ![y](./a-b-2.png "T") [r](./r.pdf)');
  assert.equal(readFileSync(join(content, folder, 'a-b-2.png'), 'utf8'), 'two');
});

test('no file outside of the input is copied, nor one that runs', async () => {
  const input = { 'news/a.svg': '<svg onload="x()"/>', 'news/.b.png': 'x', 'news/c.html': 'x' };
  const body = {
    format: 'markdown',
    text: '![](a.svg) ![](.b.png) [c](c.html) ![](../../../../../etc/d.png)e',
  } as const;
  assert.equal((await write(body, undefined, input)).text, 'c e');
});

test('a link that leads nowhere stays its words, even if these are an address, which would be a link again', async () => {
  const address = 'https://new.example/gone/';
  const text = [
    `[${address}](${address})`,
    `[see **${address}** now](${address})`,
    `[${address}][a]`,
    `[a]: ${address}`,
  ];
  assert.equal(
    (await write({ format: 'markdown', text: text.join('\n\n') })).text,
    [`\`${address}\``, `see **\`${address}\`** now`, `\`${address}\``].join('\n\n'),
  );
});

test('HTML is written with the same addresses', async () => {
  const text = '<p><a href="/2012/rain/">a</a> <a href="javascript:x()">b</a> <a>c</a><img src="d.png"></p>';
  assert.equal((await write({ format: 'html', text })).text, '[a](/2021/05/01/rain/) b c');
});

test('a name and a password before a host go', async () => {
  const text = '<p><a href="https://ana:secret@a.example/b">One</a></p>';
  assert.equal((await write({ format: 'html', text })).text, '[One](https://a.example/b)');
});

test('a frame becomes a link on a line of its own', async () => {
  const text = 'a\n\n<iframe width="1" src="//www.youtube.com/embed/dQw4w9WgXcQ?rel=0"></iframe>\n\nb';
  assert.equal(
    (await write({ format: 'markdown', text })).text.replace(/\n+/g, '\n'),
    'a\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\nb',
  );
});

async function write(body: DraftBody, oldSite?: string, input: Readonly<Record<string, string>> = {}) {
  const place = createTemporaryFolder();
  for (const [name, text] of Object.entries(input)) {
    mkdirSync(dirname(join(place, 'in', name)), { recursive: true });
    writeFileSync(join(place, 'in', name), text);
  }
  const draft: ArticleDraft = {
    place: 'data:1',
    topics: [],
    moreInformation: [],
    body,
    former: { address: '/2011/storm/', file: 'news/2011/storm.md', folder: join(place, 'in/news') },
  };
  const files = createContentFiles(join(place, 'out'), false);
  const book = createAddressBook(oldSite);
  book.add({ address: 'https://old.example/2012/rain/', file: 'news/rain.md' }, '/2021/05/01/rain/');
  book.add({ file: 'news/2011-01-01-rain.md' }, '/2021/05/01/rain/');
  const lost = createTally();
  const addresses = createBodyAddresses(
    { ...draft, former: { ...draft.former, address: '/2011/storm' } },
    folder,
    {
      book,
      finder: createFileFinder([join(place, 'in'), join(place, 'in/static')]),
      copies: createFileCopies(files),
      oldSite,
      newSite: 'https://new.example/',
      hasPage: () => false,
      counts: { toArticles: 0, toFiles: 0, toOldSite: 0, picturesElsewhere: 0 },
      lost,
    },
  );
  const text = await writeBody(body, { markdown, addresses });
  await files.finish();
  return { text, lost: lost.list(), content: join(place, 'out') };
}
