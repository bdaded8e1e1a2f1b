import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles, type TestArticle } from '../test-site.ts';
import { build } from './built-site.ts';

const strike =
  'The dockers’ union and the port of Valletta talk about wages. No crane moves, and ships wait outside.';
const strikeLater =
  'In Valletta the dockers’ union walked out of the talks about wages; the port’s cranes stand still, ships turn away.';

/** A strike that two outlets tell of on three days, with an article that has all that one can have. */
const articles: Readonly<Record<string, TestArticle>> = {
  rain: { published: '2021-12-30T08:00:00Z', topics: ['Weather'], body: 'Rain fell on the plain.' },
  harvest: { published: '2022-01-02', topics: ['Weather'], body: 'The farmers brought in their wheat.' },
  'strike-begins': {
    published: '2022-01-12T08:00:00Z',
    title: 'Dockers’ strike in Valletta',
    topics: ['Port of Valletta'],
    body: strike,
  },
  'strike-spreads': {
    published: '2022-01-12T09:00:00Z',
    title: 'Dockers’ strike in Valletta spreads',
    source: 'beta',
    topics: ['Port of Valletta'],
    matter: 'language: fa',
    body: strikeLater,
  },
  'strike-goes-on': {
    published: '2022-01-13T10:00:00Z',
    title: 'A strike & its </script><i>price</i>',
    topics: ['Port of Valletta', 'Work'],
    matter: [
      'summary: Nothing is “unloaded” <yet>.',
      'updated: 2022-01-14T08:00:00Z',
      'authors: [Ana Ruiz, Bo Lind]',
      'sourceUrl: https://alpha.example/strike',
      'originalTitle: La huelga sigue',
      'translation: { method: machine-reviewed, engine: Babel, reviewer: Eva Field }',
      'moreInformation: [{ title: The rain, url: /2021/12/30/rain/ }, { title: Elsewhere, url: "https://else.example/" }, { title: In print }]',
      'image: { src: ./port.gif, alt: The port, caption: The port at noon, credit: A. Ruiz }',
      'corrections: [{ date: 2022-01-15, text: It was noon. }, { date: 2022-01-16, text: It was a Thursday. }]',
    ].join('\n'),
    body: `${strike} ${strikeLater}`,
  },
  'another-copy': {
    published: '2022-01-13T11:00:00Z',
    title: 'Copied',
    source: 'beta',
    body: `${strike} ${strikeLater}`,
  },
  'on-the-day': { published: '2022-01-13T12:00:00Z', body: 'The museum shows its coins.' },
  'last-of-day': { published: '2022-01-13T13:00:00Z', body: 'A comet was seen by many.' },
  'strike-ends': {
    published: '2022-01-14T08:00:00Z',
    title: 'Dockers’ strike in Valletta is over',
    topics: ['Port of Valletta'],
    matter: 'summary: They load again.',
    body: `${strikeLater} ${strike}`,
  },
  'day-after': { published: '2022-01-14T09:00:00Z', body: 'Snow lies on the hills.' },
  'day-later': { published: '2022-01-14T10:00:00Z', body: 'A choir sings in the square.' },
  wrong: {
    published: '2022-01-11',
    matter: 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: It was wrong. }',
  },
};

/** The files of a small site that has something to say on each kind of page. */
export const wholeSite: Readonly<Record<string, string>> = {
  ...siteFiles,
  'site.yaml': [
    siteFiles['site.yaml'] ?? '',
    'tagline: Tried and tested\ndescription: News to test with.\ndisclaimer: Nothing here is true.\n',
    'lists: { related: 2, latest: 3 }\n',
  ].join(''),
  'pages/privacy.md': '---\ntitle: Privacy\ndescription: What is known of you.\n---\n\nNothing is.\n',
  'pages/about.md': '---\ntitle: About\ndescription: Who we are.\n---\n\nNobody.\n',
  ...articleFiles(articles),
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'articles/2022/01/13/port.gif': 'GIF89a\x40\0\x30\0',
};

/** Builds this site until the tests of a file are done. @returns what reads one of its files. */
export function buildWholeSite(): (file: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'archive-test-'));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const content = join(folder, 'content');
  const out = join(folder, 'site');
  writeFiles(content, wholeSite);
  build(['--content', content, '--out', out, '--cache', join(folder, 'store'), '--no-search']);
  return (file) => readFileSync(join(out, file), 'utf8');
}
