import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { z } from 'zod';
import { editorialPageSchema } from '../../src/archive/editorial-page.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { siteSchema } from '../../src/archive/site.ts';
import { sourceSchema } from '../../src/archive/source.ts';

/** Every field of every content file, with a value that is right. */
const files: readonly (readonly [name: string, schema: z.ZodType, value: object])[] = [
  [
    'an article',
    frontMatterSchema,
    {
      title: 'A ferry is late',
      published: '2022-01-13T03:16:54Z',
      updated: '2022-01-14',
      summary: 'The fog.',
      source: 'elparis',
      sourceUrl: 'https://elparis.example/1',
      originalTitle: 'El transbordador',
      originalLanguage: 'es',
      language: 'en',
      translation: { method: 'machine-reviewed', engine: 'Babel', translator: 'Eva', reviewer: 'Tom' },
      authors: ['Ana Ruiz'],
      topics: ['Ferries'],
      moreInformation: [{ title: 'The fog', url: '/2022/01/12/fog/' }],
      image: { src: './here.jpg', alt: 'A ferry', credit: 'A. Ruiz', caption: 'The ferry' },
      corrections: [{ date: '2022-01-15', text: 'It was early.' }],
      status: 'withdrawn',
      withdrawn: { date: '2022-01-16', reason: 'It was wrong.' },
      aliases: ['/old/ferry.html'],
    },
  ],
  [
    'an outlet',
    sourceSchema,
    {
      name: 'El París',
      language: 'es',
      country: 'ES',
      url: 'https://elparis.example/',
      description: 'A daily.',
    },
  ],
  [
    'a site',
    siteSchema,
    {
      name: 'The Ferry Post',
      tagline: 'Late',
      description: 'News of ferries.',
      url: 'https://news.example',
      language: 'en',
      timeZone: 'UTC',
      footer: '© 2022',
      disclaimer: 'Nothing is true.',
    },
  ],
  ['a page', editorialPageSchema, { title: 'About', description: 'Who we are.' }],
];

const bounds: readonly (readonly [what: string, change: (text: string) => string])[] = [
  ['a megabyte', (text) => text + 'x'.repeat(1_000_000)],
  ['an escape', (text) => `${text}\u001B[2J`],
  ['a C1 control', (text) => `${text}\u009B`],
  ['a null', (text) => `${text}\u0000`],
  ['a lone surrogate', (text) => `${text}\uD800`],
  ['a noncharacter', (text) => `${text}\uFFFF`],
  ['an override', (text) => `${text}\u202E`],
  ['the end of an isolate', (text) => `${text}\u2069`],
  ['the beginning of one', (text) => `\u2067${text}`],
  ['a hidden letter', (text) => `${text}\u{E0041}`],
  ['a line separator', (text) => `${text}\u2028${text}`],
];

for (const [name, schema, value] of files) {
  describe(name, () => {
    it('is right as it is', () => {
      assert.deepEqual(schema.safeParse(value).error?.issues ?? [], []);
    });

    for (const path of listTexts(value)) {
      it(`has no field ${path.join('.')} that takes what cannot be printed, or takes it without end`, () => {
        const taken = bounds.filter(([, change]) => schema.safeParse(changeAt(value, path, change)).success);
        assert.deepEqual(
          taken.map(([what]) => what),
          [],
        );
      });
    }

    for (const [key, items] of Object.entries(value).filter(([, items]) => Array.isArray(items))) {
      it(`has no list ${key} without end`, () => {
        const many = Array.from({ length: 1000 }, () => (items as readonly unknown[])[0]);
        assert.ok(!schema.safeParse({ ...value, [key]: many }).success);
      });
    }
  });
}

type Path = readonly (string | number)[];

function listTexts(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, index) => listTexts(item, [...path, index]));
  return Object.entries(value as object).flatMap(([key, inner]) => listTexts(inner, [...path, key]));
}

/** A copy of a value in which the text at a path is another. */
function changeAt(value: unknown, path: Path, change: (text: string) => string): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value as string);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = changeAt(copy[step], rest, change);
  return copy;
}
