import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteSchema } from '../../src/archive/site.ts';
import { sourceSchema, type Source } from '../../src/archive/source.ts';
import type { ContentError } from '../../src/documents/content-error.ts';
import { readArticle } from '../../src/reading/read-article.ts';
import { checkEnding } from '../../src/reading/passed-over.ts';
import { isSlug } from '../../src/reading/read-article-file.ts';
import { readYaml } from '../../src/reading/read-yaml.ts';
import { createSite } from './read-content.ts';

const sources: ReadonlyMap<string, Source> = new Map([
  ['elparis', { id: 'elparis', name: 'El París', language: 'es', url: 'https://www.elparis.example/' }],
  ['rasi', { id: 'rasi', name: 'راسی', language: 'fa' }],
]);
const site = createSite({ timeZone: 'America/Argentina/Buenos_Aires', language: 'es' });
const right = { title: 'A ferry is late', published: '2026-11-25', source: 'elparis' };

/** The errors of an article with these keys, each with its value as it is written in YAML. */
function listErrors(keys: Readonly<Record<string, string>>): readonly ContentError[] {
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${value}\n`);
  return read(`---\n${lines.join('')}---\nText.\n`);
}

function read(text: string): readonly ContentError[] {
  const bytes = new TextEncoder().encode(text);
  return readArticle('articles/2026/11/25/ferry.md', bytes, { site, sources }).errors;
}

/** The only remedy for an article that has one more key, or another value of one. */
function remedyFor(key: string, value: string): string {
  const errors = listErrors({ ...right, [key]: value });
  assert.equal(errors.length, 1, `${key}: ${value} ${JSON.stringify(errors)}`);
  return errors[0]?.remedy ?? '';
}

/** The remedy for a key that stands in the place of ours. */
function remedyInPlaceOf(own: keyof typeof right, key: string, value: string): string {
  const { [own]: _, ...others } = right;
  return listErrors({ ...others, [key]: value }).find(({ what }) => what.includes(`“${key}”`))?.remedy ?? '';
}

const dates = {
  '25/11/2026': '2026-11-25',
  '11/25/2026': '2026-11-25',
  '25.11.2026': '2026-11-25',
  '25-11-2026': '2026-11-25',
  '2026/11/25': '2026-11-25',
  '20261125': '2026-11-25',
  'November 25, 2026': '2026-11-25',
  'Nov. 25th 2026': '2026-11-25',
  '25 de noviembre de 2026': '2026-11-25',
  '2026年11月25日': '2026-11-25',
  '٢٥/١١/٢٠٢٦': '2026-11-25',
  '“2026-11-25”': '2026-11-25',
  '2026–11–25': '2026-11-25',
  '2026-11-31': '2026-11-30',
  '2026-13-05': '2026-05-13',
  '04/03/2026': '2026-03-04 or 2026-04-03',
  '2026-11-25 10:00': '2026-11-25T10:00:00-03:00',
  '2026-11-25T10:00': '2026-11-25T10:00:00-03:00',
  '2026-11-25T10:00:00+0100': '2026-11-25T10:00:00+01:00',
  '2026-11-25T10:00:00+01': '2026-11-25T10:00:00+01:00',
  '2026-11-25T10:00:00.123456Z': '2026-11-25T10:00:00.123Z',
  '2026-11-25 10:00:00 +0000 UTC': '2026-11-25T10:00:00Z',
  'Wed, 25 Nov 2026 10:00:00 GMT': '2026-11-25T10:00:00Z',
  'Wed Nov 25 2026 10:00:00 GMT+0100 (CET)': '2026-11-25T10:00:00+01:00',
  'Nov 25, 2026 at 3:04 pm': '2026-11-25T15:04:00-03:00',
  '25.11.2026 10h30': '2026-11-25T10:30:00-03:00',
  '2026-11-25t10:00:00z': '2026-11-25T10:00:00Z',
  '1795600800': '2026-11-25T10:00:00.000Z',
} as const;

describe('a date in another form', () => {
  for (const [written, meant] of Object.entries(dates)) {
    it(`is read in the site’s time zone: ${written}`, () => {
      assert.equal(remedyFor('published', written), `Did you mean ${meant}?`);
    });
  }

  it('is not guessed where its zone is not known, or where nothing can be told', () => {
    for (const written of [
      '2026-11-25 10:00 EST',
      '2026-11-25T10:00:00[Asia/Tokyo]',
      'yesterday',
      '2026-11',
      '2026',
    ])
      assert.match(remedyFor('published', written), /^Write an instant with its offset, such as/, written);
  });

  it('is a day where a day is asked for', () => {
    assert.equal(
      remedyFor('corrections', '[{ date: 2026-11-26T01:00:00Z, text: It was a bus. }]'),
      'Did you mean 2026-11-25?',
    );
  });

  it('says that there is no such day', () => {
    const [error] = listErrors({ ...right, published: '2026-11-31' });
    assert.equal(error?.what, '“published” is 2026-11-31, and there is no such day');
  });
});

describe('a key of another system', () => {
  const keys: readonly (readonly [key: string, value: string, remedy: string])[] = [
    ['tags', '[ferries, fog]', 'Did you mean “topics”?'],
    ['tags', 'ferries, fog', 'Did you mean “topics: [ferries, fog]”?'],
    ['categories', 'Ferries', 'Did you mean “topics: [Ferries]”?'],
    ['keywords', '["a: b", c]', 'Did you mean “topics”?'],
    ['excerpt', 'It is late.', 'Did you mean “summary”?'],
    ['description', 'It is late.', 'Did you mean “summary”?'],
    ['lastmod', '2026-11-26 10:00', 'Did you mean “updated: 2026-11-26T10:00:00-03:00”?'],
    ['modified', '2026-11-26', 'Did you mean “updated”?'],
    ['author', 'Ann Other', 'Did you mean “authors: [Ann Other]”?'],
    ['canonical_url', 'elparis.example/a', 'Did you mean “sourceUrl: https://elparis.example/a”?'],
    ['lang', 'spanish', 'Did you mean “language: es”?'],
    ['redirect_from', '/old/', 'Did you mean “aliases: [/old/]”?'],
    ['translator', 'Ann Other', 'Write it below “translation:”, indented by two spaces.'],
  ];
  for (const [key, value, remedy] of keys) {
    it(`has a key of ours: ${key}: ${value}`, () => {
      assert.equal(remedyFor(key, value), remedy);
    });
  }

  it('has its value in our form', () => {
    assert.equal(remedyInPlaceOf('published', 'date', '25/11/2026'), 'Did you mean “published: 2026-11-25”?');
    assert.equal(remedyInPlaceOf('published', 'pubDate', '2026-11-25'), 'Did you mean “published”?');
    assert.equal(remedyInPlaceOf('source', 'outlet', 'El París'), 'Did you mean “source: elparis”?');
    assert.equal(remedyInPlaceOf('title', 'headline', '2026'), 'Did you mean “title: "2026"”?');
  });

  it('is to be removed where ours is there too, since a key may stand once', () => {
    assert.equal(remedyFor('date', '2026-11-25'), 'Remove the line: “published” is here already.');
    assert.equal(remedyFor('titel', 'A'), 'Remove the line: “title” is here already.');
  });

  it('is no old path that is refused when all files are checked', () => {
    for (const path of ['old//page', '*/page', 'a/../b', '.well-known/x'])
      assert.deepEqual(listProposals(remedyFor('aliases', `[${JSON.stringify(path)}]`)), [], path);
  });

  it('without one of ours is explained', () => {
    assert.match(remedyFor('slug', 'ferry'), /rename the file/);
    assert.match(remedyFor('permalink', '/ferry/'), /aliases/);
    assert.match(remedyFor('layout', 'post'), /^Remove the line/);
  });
});

describe('a value of another system', () => {
  it('such as published: false, which is Jekyll’s draft, is explained', () => {
    assert.match(remedyFor('published', 'false'), /“draft: true”/);
    assert.match(remedyFor('published', '"no"'), /“draft: true”/);
    assert.match(remedyFor('published', 'true'), /Write the day/);
    assert.match(remedyFor('status', 'draft'), /“draft: true”/);
  });
});

describe('an outlet', () => {
  it('is found by its name, its host, its file, or in capitals', () => {
    for (const written of [
      'El París',
      'el paris',
      'ElParis',
      'elparis.example',
      'https://www.elparis.example/',
      'sources/elparis.yaml',
      'elpariss',
    ])
      assert.equal(remedyFor('source', written), 'Did you mean “elparis”?', written);
    assert.equal(remedyFor('source', 'راسی'), 'Did you mean “rasi”?');
  });

  it('is shown by an example out of the archive', () => {
    const [error] = listErrors({ title: 'A', published: '2026-11-25' });
    assert.match(error?.remedy ?? '', /such as elparis\./);
    const text = new TextEncoder().encode('---\ntitle: A\npublished: 2026-11-25\n---\nText.\n');
    const others = new Map([...sources].slice(1));
    const [other] = readArticle('articles/2026/11/25/a.md', text, { site, sources: others }).errors;
    assert.match(other?.remedy ?? '', /such as rasi\./);
  });
});

describe('a sign that only looks like YAML’s', () => {
  const matter = (line: string) =>
    `---\ntitle: A\n${line}\npublished: 2026-11-25\nsource: elparis\n---\nText.\n`;
  const lines: readonly (readonly [line: string, what: RegExp, column: number])[] = [
    ['summary:\u00A0It is late.', /no-break space \(U\+00A0\)/, 9],
    ['\u00A0summary: It is late.', /no-break space \(U\+00A0\)/, 1],
    ['topics:\n\u2003\u2003- fog', /unusual space \(U\+2003\)/, 1],
    ['\u200Bsummary: It is late.', /invisible character \(U\+200B\)/, 1],
    ['sum\u00ADmary: It is late.', /invisible character \(U\+00AD\)/, 1],
    ['summary\u00A0: It is late.', /no-break space \(U\+00A0\)/, 1],
    ['summary：It is late.', /U\+FF1A/, 8],
    ['summary: “Late: the ferry”', /U\+201C/, 10],
  ];
  for (const [line, what, column] of lines) {
    it(`is named: ${JSON.stringify(line)}`, () => {
      const [error] = read(matter(line));
      assert.match(error?.what ?? '', what);
      assert.deepEqual([error?.line, error?.column], [line.includes('\n') ? 4 : 3, column]);
    });
  }
});

describe('front matter in another language', () => {
  const files: readonly (readonly [text: string, what: RegExp])[] = [
    ['+++\ntitle = "A"\n+++\nText.\n', /TOML/],
    ['{\n  "title": "A"\n}\nText.\n', /JSON/],
    [';;;\n{ "title": "A" }\n;;;\n', /JSON/],
    ['---toml\ntitle = "A"\n---\n', /names a language/],
    ['\n---\ntitle: A\n---\n', /not the very first/],
    ['—\ntitle: A\n—\n', /not made of three hyphens/],
    ['----\ntitle: A\n----\n', /not made of three hyphens/],
    ['---\u00A0\ntitle: A\n---\n', /something follows/],
    ['# A headline\n\nText.\n', /front matter is missing/],
  ];
  for (const [text, what] of files) {
    it(`is recognised: ${JSON.stringify(text.slice(0, 14))}`, () => {
      const [error, ...others] = read(text);
      assert.match(error?.what ?? '', what);
      assert.deepEqual(others, []);
    });
  }

  it('in JSON is read once the hyphens stand around it', () => {
    assert.deepEqual(read(`---\n${JSON.stringify(right, null, 2)}\n---\nText.\n`), []);
  });
});

/** What a remedy proposes: `Did you mean “a” or “b”?`, `Did you mean 2026-11-25?` */
function listProposals(remedy: string): readonly string[] {
  const [, proposed = ''] = /Did you mean (.*?)\?(?: |$)/.exec(remedy) ?? [];
  return proposed === '' ? [] : proposed.split(' or ').map((each) => each.replace(/^“(.*)”$/, '$1'));
}

describe('every remedy', () => {
  const values = [
    ...Object.keys(dates),
    ...[
      'jp',
      'iw',
      'en-UK',
      'english',
      'pt_BR',
      'xx',
      'www.a.example',
      'htps://a.example/x y',
      '//a.example',
      'a.jpg',
    ],
    ...[
      'true',
      '5',
      '""',
      '{ a: b }',
      '[a, b]',
      'El París',
      'old/page',
      'https://a.example/p?q#f',
      'noindexed',
      '[[a]]',
    ],
  ];
  const fields = [
    'title',
    'published',
    'updated',
    'summary',
    'source',
    'sourceUrl',
    'originalLanguage',
    'language',
  ];
  const others = [
    'translation',
    'authors',
    'topics',
    'moreInformation',
    'image',
    'status',
    'aliases',
    'draft',
  ];

  it('proposes only what is accepted in the same place, and never says just to correct', () => {
    for (const key of [...fields, ...others])
      for (const value of values)
        for (const { remedy, what } of listErrors({ ...right, [key]: value })) {
          assert.doesNotMatch(remedy, /^Correct it/, `${key}: ${value}`);
          if (!what.includes(`“${key}”`)) continue;
          for (const proposal of listProposals(remedy)) {
            const errors = listErrors({ ...right, [key]: proposal });
            const again = errors.filter(
              (error) =>
                !error.what.includes('lies in the folder of') && !error.what.includes('before “published”'),
            );
            assert.deepEqual(again, [], `${key}: ${value} → ${proposal}`);
          }
        }
  });

  it('for a key of others proposes an entry that is accepted', () => {
    for (const key of [
      'tags',
      'categories',
      'lastmod',
      'author',
      'lang',
      'link',
      'excerpt',
      'redirect_from',
      'cover',
    ])
      for (const value of values)
        for (const proposal of listProposals(remedyFor(key, value))) {
          const entry = /^(?<own>\w+)(?:: (?<form>.*))?$/.exec(proposal)?.groups ?? {};
          const remedy = remedyFor(key, value);
          if (remedy.endsWith('?'))
            assert.deepEqual(
              listErrors({ ...right, [entry['own'] ?? '']: entry['form'] ?? value }).filter(
                ({ what }) => !what.includes('before “published”'),
              ),
              [],
              `${key}: ${value} → ${proposal}`,
            );
        }
  });

  it('for the site and for a source proposes what is accepted', () => {
    const settings: readonly (readonly [string, typeof siteSchema | typeof sourceSchema, string])[] = [
      ['name: A\nurl: news.example\n', siteSchema, 'https://news.example'],
      ['name: A\nurl: https://a.example\ntimeZone: Europe/Madird\n', siteSchema, 'Europe/Madrid'],
      ['name: A\nurl: https://a.example\ntimeZone: buenos aires\n', siteSchema, 'America/Buenos_Aires'],
      ['name: A\nurl: https://a.example\ntimezone: UTC+1\n', siteSchema, 'timeZone: "+01:00"'],
      ['title: A\nurl: https://a.example\n', siteSchema, 'name'],
      ['name: A\nlanguage: en\ncountry: UK\n', sourceSchema, 'GB'],
      ['name: A\nlanguage: es\ncountry: Spain\n', sourceSchema, 'ES'],
      ['name: A\nlanguage: es\ncountry: es\n', sourceSchema, 'ES'],
      ['name: A\nlang: iw\n', sourceSchema, 'language: he'],
      ['name: A\nlanguage: es\nurl: elparis.example/home\n', sourceSchema, 'https://elparis.example/home'],
    ];
    for (const [text, schema, meant] of settings) {
      const proposals = readYaml(text, schema).errors.flatMap(({ remedy }) => listProposals(remedy));
      assert.deepEqual(proposals, [meant], text);
    }
    const [path] = readYaml('name: A\nurl: https://user.github.io/repo\n', siteSchema).errors;
    assert.equal(path?.remedy, 'Write “https://user.github.io/repo/”.');
    const [error] = readYaml('name: A\nurl: somewhere\n', siteSchema).errors;
    assert.equal(error?.remedy, 'Write the whole address, such as https://news.example.');
    const [feed] = readYaml('name: A\nurl: https://a.example\nlists: { feed: 0 }\n', siteSchema).errors;
    assert.equal(feed?.remedy, 'Write a number from 1 to 500.');
  });
});

describe('a name that a remedy proposes', () => {
  const names = [
    'Año Nuevo',
    'A_B',
    'ÜBER',
    '---',
    'İstanbul',
    'a\u00ADb',
    'x'.repeat(400),
    'Ось '.repeat(90),
    'علي!',
    'Á',
  ];

  it('is one that an article may have', () => {
    for (const name of names) {
      const file = `articles/2026/11/25/${name}.md`;
      const bytes = new TextEncoder().encode(
        '---\ntitle: A\npublished: 2026-11-25\nsource: elparis\n---\nText.\n',
      );
      const remedy = readArticle(file, bytes, { site, sources }).errors[0]?.remedy ?? '';
      const [, proposed] = /^Rename the file to (.*)\.md\.$/.exec(remedy) ?? [];
      if (proposed === undefined) continue;
      const again = readArticle(`articles/2026/11/25/${proposed}.md`, bytes, { site, sources });
      assert.deepEqual(again.errors, [], proposed);
    }
  });

  it('is one that a page may have, also where only its ending is wrong', () => {
    const remedies = names.map((name) => checkEnding(`pages/${name}.markdown`)[0]?.remedy ?? '');
    for (const remedy of remedies) {
      const [, proposed = ''] = /^Rename it to (.*)\.md\.$/.exec(remedy) ?? [];
      assert.ok(isSlug(proposed), remedy);
    }
  });
});
