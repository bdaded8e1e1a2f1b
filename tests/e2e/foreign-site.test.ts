import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles } from '../test-site.ts';
import { build } from './built-site.ts';

/*
 * Sites whose editors write in letters of a third kind (Tifinagh), so that every word in Latin letters is one that the
 * program put there.
 */

const strike = 'ⴰⵎⴰⵏ ⴰⴳⵍⵍⵉⴷ ⵜⴰⵎⴰⵣⵉⵔⵜ ⵉⴳⵔ ⴰⵙⵉⴼ ⴰⵣⵔⵓ ⵜⵉⵡⵉⵣⵉ ⴰⴼⵓⵙ ⵉⵖⵔⵎ ⴰⴱⵔⵉⴷ ⴰⵏⴰⵎⵓⵔ ⵜⵉⴼⴰⵡⵜ';
const strikeLater = `${strike} ⴰⵢⵢⵓⵔ ⵉⵜⵔⵉ ⵜⴰⴼⵓⴽⵜ`;

const files: Readonly<Record<string, string>> = {
  'sources/alpha.yaml': 'name: ⴰⵍⴼⴰ\nlanguage: es\ncountry: ES\n',
  'sources/beta.yaml': 'name: ⴱⵉⵜⴰ\nlanguage: ru\n',
  'pages/about.md': '---\ntitle: ⵎⴰⴷ\ndescription: ⵎⴰⴷ ⵏⴳⴰ\n---\n\nⵓⵔ ⵢⴰⵜ.\n',
  ...articleFiles({
    rain: { published: '2021-12-30', body: 'ⴰⵏⵥⴰⵔ', matter: 'translation: { method: human }' },
    strike: { published: '2022-01-12T08:00:00Z', title: 'ⴰⵙⵓⵍ', topics: ['ⴰⵎⴰⵏ'], body: strike },
    later: {
      published: '2022-01-13T08:00:00Z',
      title: 'ⴰⵙⵓⵍ ⴰⵎⴰⵢⵏⵓ',
      source: 'beta',
      topics: ['ⴰⵎⴰⵏ'],
      matter: [
        'updated: 2022-01-14T08:00:00Z',
        'authors: [ⴰⵏⵏⴰ ⵔ, ⴱⵓ ⵍ]',
        'originalTitle: ⴰⵣⵓⵍ',
        'aliases: [/old/]',
        'translation: { method: machine-reviewed, engine: ⴱⴰⴱⵍ, reviewer: ⵉⴼⴰ }',
        'moreInformation: [{ title: ⴰⵏⵥⴰⵔ, url: /2021/12/30/rain/ }]',
        'corrections: [{ date: 2022-01-15, text: ⵓⵀⵓ }]',
      ].join('\n'),
      body: `${strikeLater}[^1]\n\n[ⴰⴼⵉⵍⵎ](https://www.youtube.com/watch?v=abcdefghijk)\n\n[^1]: ⵜⴰⴳⵓⵔⵉ`,
    },
    copy: { published: '2022-01-13T09:00:00Z', title: 'ⴰⵙⵓⵍ', body: strikeLater },
    wrong: {
      published: '2022-01-11',
      matter: 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: ⵓⵀⵓ }',
    },
  }),
};

for (const language of ['ar', 'ja', 'ru']) {
  test(`No page of a site in ${language} has a word in Latin letters but names`, (context) => {
    const folder = createTemporaryFolder(context, {
      ...files,
      'site.yaml': `name: ⵉⵏⵖⵎⵉⵙⵏ\nurl: https://test.example/\nfooter: © ⵉⵏⵖⵎⵉⵙⵏ\nlanguage: ${language}\n`,
    });
    const out = join(folder, '.site');
    build(['--content', folder, '--out', out, '--cache', join(folder, '.store'), '--no-search']);
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    assert.ok(pages.length > 30);
    const found = pages.flatMap((page) =>
      listTexts(
        unified()
          .use(rehypeParse)
          .parse(readFileSync(join(out, page), 'utf8')),
      )
        .filter((text) => /\p{Script=Latin}{2}/u.test(text.replace(names, '')))
        .map((text) => `${page}: ${text}`),
    );
    assert.deepEqual(found, []);
  });
}

/** Names of formats, of fields of a search, of a language of programs, of a time zone, of a site, its addresses; and what the articles are called here. */
const names =
  /https:\/\/test\.example\/\S*|(?:author|source|topic):|RSS|JSON Lines|JSON|JavaScript|[Cc]ookie|UTC|YouTube|rain|wrong|copy/g;

/** What a page’s readers read and hear. */
function listTexts(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element' && node.type !== 'root') return [];
  const heard: readonly unknown[] =
    node.type === 'element' ? spoken.map((name) => node.properties[name]) : [];
  const isRead = node.type === 'root' || !['script', 'style'].includes(node.tagName);
  return [
    ...heard.filter((value) => typeof value === 'string'),
    ...(isRead ? node.children.flatMap(listTexts) : []),
  ];
}

const spoken = ['ariaLabel', 'alt', 'title', 'abbr', 'placeholder'];
