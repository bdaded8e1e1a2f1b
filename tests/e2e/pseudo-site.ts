import { articleFiles, type TestArticle } from '../test-site.ts';
import { createPseudoYaml } from '../words/pseudo-language.ts';

/*
 * A site that speaks the pseudo-language. Its language, Urdu, is written from right to left and has no catalogue: a
 * message that words.yaml did not replace would be English. Its editors write Greek, so that every word in Latin letters
 * is one that the program put there.
 */

const strike =
  'Οι λιμενεργάτες της Βαλέτας και το λιμάνι μιλούν για μισθούς. Κανένας γερανός δεν κινείται, και τα πλοία περιμένουν έξω.';
const strikeLater =
  'Στη Βαλέτα οι λιμενεργάτες έφυγαν από τις συνομιλίες για μισθούς· οι γερανοί στέκουν, τα πλοία φεύγουν.';
const rich = [
  `${strike}[^1] ${strikeLater}[^1]`,
  '[ταινία](https://www.youtube.com/watch?v=abcdefghijk)',
  '- [x] έτοιμο\n- [ ] όχι',
  '| α | β |\n| - | - |\n| 1 | 2 |',
  '[^1]: Μια σημείωση.',
].join('\n\n');

const articles: Readonly<Record<string, TestArticle>> = {
  a: { published: '2021-12-30T08:00:00Z', title: 'Βροχή', topics: ['Καιρός'], body: 'Έβρεξε στον κάμπο.' },
  b: { published: '2022-01-12T08:00:00Z', title: 'Απεργία στη Βαλέτα', topics: ['Λιμάνι'], body: strike },
  c: {
    published: '2022-01-12T09:00:00Z',
    title: 'Απεργία στη Βαλέτα απλώνεται',
    source: 'beta',
    topics: ['Λιμάνι'],
    matter: 'language: el',
    body: strikeLater,
  },
  d: {
    published: '2022-01-13T10:00:00Z',
    title: 'Απεργία και τιμές',
    topics: ['Λιμάνι', 'Εργασία'],
    matter: [
      'summary: Τίποτα δεν ξεφορτώνεται.',
      'updated: 2022-01-14T08:00:00Z',
      'authors: [Άννα Ρουίζ, Μπο Λιντ]',
      'sourceUrl: https://alpha.example/d',
      'originalTitle: Η απεργία',
      'aliases: [/old/]',
      'translation: { method: machine-reviewed, engine: Βαβέλ, reviewer: Εύα }',
      'moreInformation: [{ title: Βροχή, url: /2021/12/30/a/ }, { title: Τύπος }]',
      'image: { src: ./port.gif, alt: Το λιμάνι, caption: Μεσημέρι, credit: Α. Ρ. }',
      'corrections: [{ date: 2022-01-15, text: Ήταν μεσημέρι. }]',
    ].join('\n'),
    body: rich,
  },
  e: {
    published: '2022-01-13T11:00:00Z',
    title: 'Αντίγραφο',
    source: 'beta',
    body: `${strike} ${strikeLater}`,
  },
  f: { published: '2022-01-13T12:00:00Z', title: 'Αντίγραφο πάλι', body: `${strike} ${strikeLater}` },
  g: {
    published: '2022-01-14',
    title: 'Απεργία στη Βαλέτα τελείωσε',
    topics: ['Λιμάνι'],
    matter: 'translation: { method: human, translator: Νίκη }',
    body: strikeLater,
  },
  h: {
    published: '2022-01-11',
    title: 'Λάθος',
    matter: 'status: withdrawn\nwithdrawn: { date: 2022-02-01, reason: Ήταν λάθος. }',
  },
};

export const pseudoSite: Readonly<Record<string, string>> = {
  'site.yaml': [
    'name: Εφημερίδα',
    'url: https://test.example/',
    'tagline: Δοκιμασμένη',
    'description: Νέα για δοκιμή.',
    'footer: © Εφημερίδα',
    'disclaimer: Τίποτα εδώ δεν ισχύει.',
    'language: ur',
    'lists: { related: 2, latest: 3 }',
  ].join('\n'),
  'words.yaml': createPseudoYaml('ur'),
  'sources/alpha.yaml':
    'name: Άλφα\nlanguage: es\ncountry: ES\nurl: https://alpha.example/\ndescription: Μια εφημερίδα.\n',
  'sources/beta.yaml': 'name: Βήτα\nlanguage: ru\n',
  'pages/about.md': '---\ntitle: Εμείς\ndescription: Ποιοι είμαστε.\n---\n\nΚανείς.\n',
  ...articleFiles(articles),
  'articles/2022/01/13/port.gif': 'GIF89a\x40\0\x30\0',
};
