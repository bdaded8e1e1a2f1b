import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readSettings } from '../../src/reading/read-settings.ts';
import { makePipe } from '../temporary-folder.ts';
import { firstLines } from './read-content.ts';

const root = mkdtempSync(join(tmpdir(), 'settings-'));
after(() => {
  rmSync(root, { recursive: true });
});

const site = { 'site.yaml': 'name: The Ferry Post\nurl: https://news.example\n' };
const about = '---\ntitle: About us\n---\nWe write of [ferries](/search/).\n';

describe('reading the settings', () => {
  it('reads the site, the sources by name and the pages by path', async () => {
    const { settings, errors } = await readContent({
      ...site,
      'sources/havenblad.yaml': 'name: Havenblad\nlanguage: nl\n',
      'sources/elparis.yaml': 'name: El París\nlanguage: es\ncountry: ES\n',
      'pages/about.md': about,
    });
    assert.deepEqual(errors, []);
    assert.equal(settings?.site.timeZone, 'UTC');
    assert.deepEqual([...settings.sources.keys()], ['elparis', 'havenblad']);
    assert.equal(settings.sources.get('elparis')?.id, 'elparis');
    assert.deepEqual(
      settings.editorialPages.find(({ path }) => path === '/about/'),
      { title: 'About us', description: '', path: '/about/', body: 'We write of [ferries](/search/).\n' },
    );
  });

  it('says what the pages link to, so that it can be checked', async () => {
    const { settings } = await readContent({ ...site, 'pages/about.md': about });
    assert.deepEqual(settings?.pageReferences[0]?.links, [
      { url: '/search/', path: '/search/', line: 4, column: 13 },
    ]);
  });

  it('asks for site.yaml where there is none', async () => {
    const { settings, provisional, errors } = await readContent({});
    assert.deepEqual([settings, provisional], [undefined, undefined]);
    assert.deepEqual(firstLines(errors), ['site.yaml:1:1  the file is missing']);
  });

  it('tells of a merge that was left unfinished in site.yaml once', async () => {
    const { errors } = await readContent({
      'site.yaml': '<<<<<<< HEAD\nname: A\n=======\nname: B\n>>>>>>> main\nurl: https://news.example\n',
    });
    assert.deepEqual(firstLines(errors), ['site.yaml:1:1  a merge was left unfinished here']);
  });

  it('reports the errors of all files, and gives no settings', async () => {
    const { settings, errors } = await readContent({
      'site.yaml': 'name: The Ferry Post\nurl: news.example\ntimeZone: Europe/Madird\nlists: { feed: 0 }\n',
      'sources/elparis.yaml': 'name: El París\nlanguage: es\ncountry: Spain\n',
      'pages/about.md': 'We write of ferries.\n',
    });
    assert.equal(settings, undefined);
    assert.deepEqual(firstLines(errors), [
      'site.yaml:2:6  “url” is not a web address (https://…): news.example',
      'site.yaml:3:11  “timeZone” is not a time zone such as Europe/Madrid: Europe/Madird',
      'site.yaml:4:16  “lists”, “feed” is 0, less than 1',
      'sources/elparis.yaml:3:10  “country” is not a country code of two capital letters (ISO 3166-1), such as ES: Spain',
      'pages/about.md:1:1  the front matter is missing',
    ]);
  });

  it('takes only addresses that lead to a host by http or https, and tell nobody a password', async () => {
    const { errors } = await readContent({
      'site.yaml': 'name: The Ferry Post\nurl: "https://ana:secret@news.example"\n',
      'sources/alfa.yaml': 'name: Alfa\nlanguage: es\nurl: "javascript:alert(1)"\n',
      'sources/beta.yaml': 'name: Beta\nlanguage: es\nurl: mailto:ana@beta.example\n',
      'sources/gama.yaml': 'name: Gama\nlanguage: es\nurl: https:\\\\gama.example\n',
    });
    assert.deepEqual(firstLines(errors), [
      'site.yaml:2:6  “url” has a name or a password before its host',
      'sources/alfa.yaml:3:6  “url” is not a web address (https://…): javascript:alert(1)',
      'sources/beta.yaml:3:6  “url” is not a web address (https://…): mailto:ana@beta.example',
      'sources/gama.yaml:3:6  “url” is not a web address (https://…): https:\\\\gama.example',
    ]);
  });

  it('takes only names and texts that pages can print', async () => {
    const { errors } = await readContent({
      'site.yaml':
        'name: "\u200B"\nurl: https://news.example\ntagline: "a\\u202Eb"\nfooter: "a\\e[2Jb"\ndisclaimer: "a\\uD800"\n',
      'sources/alfa.yaml': 'name: "Al\\u2069fa"\nlanguage: es\ndescription: |\n  One.\n  Two.\n',
      'pages/about.md': `---\ntitle: About${'\u0301'.repeat(90)}\ndescription: ${'x'.repeat(1001)}\n---\nUs.\n`,
    });
    assert.deepEqual(
      errors.map(({ file, line, what }) => `${file}:${String(line)} ${what.replace(/:[^:]*$/, '')}`),
      [
        'site.yaml:1 “name” shows nothing: it holds only U+200B',
        'site.yaml:3 “tagline” holds U+202E, which turns the letters after it around',
        'site.yaml:4 “footer” holds U+001B, which is a control character',
        'site.yaml:5 “disclaimer” holds U+D800, which is half of a character',
        'sources/alfa.yaml:1 “name” holds U+2069, which closes a direction of writing that was not opened',
        'sources/alfa.yaml:3 “description” runs over more than one line',
        'pages/about.md:2 “title” has 90 marks on one letter; 8 is the most',
        'pages/about.md:3 “description” has 1001 characters; 1000 is the most',
      ],
    );
  });

  it('takes lines and nothing at all where the site’s frame does', async () => {
    const { settings } = await readContent({
      'site.yaml':
        'name: The Ferry Post\nurl: https://news.example\ntagline: ""\ndisclaimer: |\n  One.\n  Two.\n',
    });
    assert.equal(settings?.site.tagline, '');
    assert.equal(settings.site.disclaimer, 'One.\nTwo.');
  });

  it('takes no language of the site or of a source by its name', async () => {
    const { errors } = await readContent({
      'site.yaml': 'name: The Ferry Post\nurl: https://news.example\nlanguage: english\n',
      'sources/elparis.yaml': 'name: El París\nlanguage: Spanish\n',
    });
    assert.deepEqual(
      errors.map(({ file, line, remedy }) => `${file}:${String(line)} ${remedy}`),
      ['site.yaml:3 Did you mean “en”?', 'sources/elparis.yaml:2 Did you mean “es”?'],
    );
  });

  it('still knows a source with errors by its name, so that its articles are not called wrong', async () => {
    const { settings, provisional } = await readContent({
      ...site,
      'sources/elparis.yaml': 'nmae: El París\n',
    });
    assert.equal(settings, undefined);
    assert.equal(provisional?.sources.get('elparis')?.name, 'elparis');
  });

  it('refuses names of sources that no article could give', async () => {
    const { errors } = await readContent({
      ...site,
      'sources/El París.yaml': 'name: El París\nlanguage: es\n',
      'sources/havenblad.yml': 'name: Havenblad\nlanguage: nl\n',
    });
    assert.deepEqual(
      errors.map(({ file, remedy }) => `${file}: ${remedy}`),
      [
        'sources/El París.yaml: Rename it to el-par-s.yaml.',
        'sources/havenblad.yml: Rename it to havenblad.yaml.',
      ],
    );
  });

  it('finds pages and sources that it would pass over: in a folder of their own, or with another ending', async () => {
    const { errors } = await readContent({
      ...site,
      'pages/about/team.md': about,
      'pages/legal.markdown': about,
      'pages/notes.txt': 'Ask Ana.',
      'pages/.drafts/x.md': about,
      'sources/spain/elparis.yaml': 'name: El París\nlanguage: es\n',
    });
    assert.deepEqual(
      errors.map(({ file, remedy }) => `${file}: ${remedy}`),
      [
        'sources/spain/elparis.yaml: Move it to sources/elparis.yaml.',
        'pages/about/team.md: Move it to pages/team.md.',
        'pages/legal.markdown: Rename it to legal.md.',
      ],
    );
  });

  it('reads no page, source or settings that a link takes from elsewhere', async () => {
    const { errors } = await readContent(site, {
      'pages/about.md': '/etc/hosts',
      'sources/elparis.yaml': '/etc/hosts',
      'pages/zero.md': '/dev/zero',
    });
    assert.deepEqual(
      errors.map(({ file, what }) => `${file}: ${what}`),
      ['sources/elparis.yaml', 'pages/about.md', 'pages/zero.md'].map(
        (file) => `${file}: a link leads out of the content folder`,
      ),
    );
    const { errors: ofSite } = await readContent({}, { 'site.yaml': '/etc/hosts' });
    assert.equal(ofSite[0]?.what, 'a link leads out of the content folder');
  });

  it('reads pages that are links to files of the content', async () => {
    const { settings } = await readContent(
      { ...site, 'texts/about.md': about },
      { 'pages/about.md': '../texts/about.md' },
    );
    assert.ok(settings?.editorialPages.some(({ path }) => path === '/about/'));
  });

  it('does not look into a folder of pages or sources that is a link, be it elsewhere, to the whole machine, to nothing, or within the content', async () => {
    for (const [target, what] of [
      ['/', 'a link leads out of the content folder'],
      ['/etc', 'a link leads out of the content folder'],
      ['gone', 'the link leads to no file'],
      ['texts', 'it lies in a folder that is a link'],
    ] as const) {
      const files = { ...site, 'texts/about.md': about };
      const { errors } = await readContent(files, { pages: target, sources: target });
      assert.deepEqual(
        errors.map((error) => [error.file, error.what]),
        [
          ['sources', what],
          ['pages', what],
        ],
      );
    }
  });

  it('does not follow links to folders among the pages, be they circles or not', async () => {
    const { errors } = await readContent(
      { ...site, 'pages/about.md': about },
      { 'pages/all': '.', 'pages/again': '.', 'pages/machine': '/', 'pages/.hidden': '/' },
    );
    assert.deepEqual(
      errors.map(({ file, what }) => `${file}: ${what}`),
      ['pages/again', 'pages/all', 'pages/machine'].map((file) => `${file}: the link leads to a folder`),
    );
  });

  it('does not wait for a pipe among the pages', async () => {
    const { errors } = await readContent(site, {}, ['pages/pipe.md', 'site.yaml.bak']);
    assert.deepEqual(
      errors.map(({ file, what }) => `${file}: ${what}`),
      ['pages/pipe.md: it is not a file'],
    );
  });

  it('says of every file that cannot be read that it cannot', async () => {
    const { errors } = await readContent({
      'site.yaml/x': '',
      'sources/elparis.yaml/x': '',
      'pages/about.md/x': '',
    });
    assert.deepEqual(
      errors.map(({ file, what }) => `${file}: ${what}`),
      ['site.yaml', 'sources/elparis.yaml', 'pages/about.md'].map(
        (file) => `${file}: it cannot be read (EISDIR)`,
      ),
    );
  });

  it('says that a folder of sources or pages cannot be read', async () => {
    const { errors } = await readContent({ ...site, sources: '', pages: '' });
    assert.deepEqual(
      errors.filter(({ what }) => what.includes('(ENOTDIR)')).map(({ file }) => file),
      ['sources', 'pages'],
    );
  });

  it('names pages as it names articles', async () => {
    const { errors } = await readContent({ ...site, 'pages/About Us.md': about });
    assert.equal(errors[0]?.remedy, 'Rename the file to about-us.md.');
  });
});

/** Reads the settings of a content folder made of these files, links by what they lead to, and pipes. */
function readContent(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
  pipes: readonly string[] = [],
) {
  const folder = mkdtempSync(join(root, 'content-'));
  const place = (file: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    return join(folder, file);
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(place(file), text);
  for (const [file, target] of Object.entries(links)) symlinkSync(target, place(file));
  for (const file of pipes) makePipe(place(file));
  return readSettings(folder);
}
