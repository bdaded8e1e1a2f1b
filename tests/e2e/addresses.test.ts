import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { pageFile } from '../../src/archive/permalink.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles, type TestArticle } from '../test-site.ts';
import { build, readOutput, runBuild, placeWords } from './built-site.ts';

const start: Readonly<Record<string, TestArticle>> = {
  storm: { published: '2022-01-12', topics: ['Weather'], body: 'A storm broke the harbour wall.' },
  calm: { published: '2022-01-12', topics: ['Sea', 'Weather'], body: 'The sea was calm, and no boat left.' },
  fog: { published: '2022-02-13', topics: ['Fog'], source: 'beta', body: 'Fog lay on the harbour.' },
};
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A site that is published once, and what changes it. */
function publishSite(context: TestContext, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const content = createTemporaryFolder(context, siteFiles);
  writeFiles(content, { ...articleFiles(start), ...files });
  const folder = createTemporaryFolder(context);
  const out = join(folder, 'site');
  const place = (name: string) => ['--no-search', ...placeWords(content, folder, name)];
  const publish = (words: readonly string[] = []) => build([...place('site'), '--publish', ...words]);
  publish();
  const read = (path: string) => readFileSync(join(out, pageFile(path)), 'utf8');
  return {
    content,
    folder,
    out,
    store: `${out}.store`,
    publish,
    build: (words: readonly string[] = []) => build([...place('site'), ...words]),
    /** Tries to publish. @returns what it was refused for. */
    refuse: (words: readonly string[] = []) => {
      const before = readOutput(out);
      const { status, stderr } = runBuild([...place('site'), '--publish', ...words]);
      assert.equal(status, 1);
      assert.deepEqual(readOutput(out), before);
      return stderr;
    },
    read,
    /** Where a page leads on. */
    follow: (path: string) => /http-equiv="refresh" content="0;url=([^"]+)"/.exec(read(path))?.[1],
    move: (from: string, to: string) => {
      mkdirSync(dirname(join(content, to)), { recursive: true });
      renameSync(join(content, from), join(content, to));
    },
    write: (files: Readonly<Record<string, string | Uint8Array>>) => {
      writeFiles(content, files);
    },
    remove: (file: string) => {
      rmSync(join(content, file));
    },
    isAsFromNothing: () => {
      build(place('clean'));
      assert.deepEqual(readOutput(out), readOutput(join(folder, 'clean')));
      for (const each of ['clean', 'clean.store']) rmSync(join(folder, each), { recursive: true });
    },
  };
}

test('A publication that would lose an article ends with its address and the ways out; a build at a desk says so', (context) => {
  const site = publishSite(context);
  site.remove('articles/2022/01/12/storm.md');
  const refused = site.refuse();
  assert.match(refused, /articles\/2022\/01\/12\/storm\.md:1:1 {2}\/2022\/01\/12\/storm\/ was published/);
  assert.match(refused, /aliases.*redirects\.yaml.*--allow-gone FILE/s);
  assert.match(site.build(), /The next publication would have to answer for \/2022\/01\/12\/storm\//);
  assert.match(site.refuse(), /storm\/ was published/);
  writeFileSync(join(site.folder, 'gone.txt'), '# May go.\nhttps://test.example/2022/01/12/storm/\n');
  site.publish(['--allow-gone', join(site.folder, 'gone.txt')]);
  assert.match(site.publish(), /Nothing changed/);
  site.isAsFromNothing();
});

test('What a build at a desk wrote, and no publication, may go', (context) => {
  const site = publishSite(context);
  site.write(articleFiles({ draft: { published: '2022-03-01' } }));
  site.build();
  site.remove('articles/2022/03/01/draft.md');
  site.publish();
  site.write(articleFiles({ draft: { published: '2022-03-01' } }));
  site.build();
  // Nothing changed, but now it is published.
  site.publish();
  site.remove('articles/2022/03/01/draft.md');
  assert.match(site.refuse(), /draft\/ was published/);
});

test('An article that moved to another day is found by its text, after a lost store too, and when it comes back', (context) => {
  const site = publishSite(context);
  site.remove('articles/2022/01/12/storm.md');
  site.write(articleFiles({ storm: { ...start['storm'], published: '2022-01-20' } }));
  assert.match(site.publish(), /lead on by themselves: \/2022\/01\/12\/storm\/ to \/2022\/01\/20\/storm\//);
  assert.equal(site.follow('/2022/01/12/storm/'), '/2022/01/20/storm/');
  site.isAsFromNothing();
  rmSync(site.store, { recursive: true });
  site.publish();
  assert.equal(site.follow('/2022/01/12/storm/'), '/2022/01/20/storm/');
  assert.match(site.build(['--verify', 'all']), /^0 files of/m);
  site.remove('articles/2022/01/20/storm.md');
  site.write(articleFiles({ storm: { ...start['storm'], published: '2022-01-12' } }));
  site.publish();
  assert.match(site.read('/2022/01/12/storm/'), /harbour wall/);
  assert.equal(site.follow('/2022/01/20/storm/'), '/2022/01/12/storm/');
  site.isAsFromNothing();
});

test('A renamed article that was edited too, and a renamed page, are found by git', (context) => {
  const site = publishSite(context, {
    'pages/about.md': '---\ntitle: About us\n---\nWho we are, and why we write all this.\n',
  });
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@test.example', ...words], {
      cwd: site.content,
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  site.move('pages/about.md', 'pages/imprint.md');
  site.move('articles/2022/01/12/storm.md', 'articles/2022/01/12/gale.md');
  site.write(
    articleFiles({
      gale: {
        ...start['storm'],
        published: '2022-01-12',
        title: 'storm',
        body: 'A storm broke the old harbour wall.',
      },
    }),
  );
  git('add', '.');
  git('commit', '-qm', 'second');
  site.publish();
  assert.equal(site.follow('/about/'), '/imprint/');
  assert.equal(site.follow('/2022/01/12/storm/'), '/2022/01/12/gale/');
  site.isAsFromNothing();
});

test('A topic, and a source, that all their articles left together lead to what they are now, and feeds are feeds', (context) => {
  const site = publishSite(context);
  site.move('sources/beta.yaml', 'sources/gamma.yaml');
  site.write(
    articleFiles({ fog: { ...start['fog'], published: '2022-02-13', topics: ['Mist'], source: 'gamma' } }),
  );
  site.publish();
  assert.equal(site.follow('/topics/fog/'), '/topics/mist/');
  assert.equal(site.follow('/topics/fog/2022-02/'), '/topics/mist/2022-02/');
  assert.equal(site.follow('/sources/beta/'), '/sources/gamma/');
  assert.equal(site.read('/topics/fog/feed.xml'), site.read('/topics/mist/feed.xml'));
  site.write(articleFiles({ mist: { published: '2022-02-14', topics: ['Mist'], source: 'gamma' } }));
  site.publish();
  assert.equal(site.read('/topics/fog/feed.xml'), site.read('/topics/mist/feed.xml'));
  assert.match(site.read('/topics/fog/feed.xml'), /2022\/02\/14\/mist/);
  site.isAsFromNothing();
});

test('An article may be withdrawn though its day, its month and its topic have no other: these lead to the lists above', (context) => {
  const site = publishSite(context);
  const matter = 'status: withdrawn\nwithdrawn: { date: 2022-03-01, reason: It was wrong. }';
  site.write(articleFiles({ fog: { ...start['fog'], published: '2022-02-13', matter } }));
  site.publish();
  assert.match(site.read('/2022/02/13/fog/'), /It was wrong/);
  assert.equal(site.follow('/2022/02/13/'), '/2022/');
  assert.equal(site.follow('/topics/fog/'), '/topics/');
  assert.equal(site.read('/topics/fog/atom.xml'), site.read('/atom.xml'));
  site.isAsFromNothing();
});

test('A story that loses its first article leads to the story of the others', (context) => {
  const body = 'The tanker ran aground off Port Sorrow, and helicopters lifted its crew to safety.';
  const tanker = (day: number, more: Partial<TestArticle> = {}) =>
    articleFiles({
      [`tanker-${String(day)}`]: {
        published: `2022-01-1${String(day)}T08:00:00Z`,
        body: `${body} Day ${String(day)}.`,
        ...more,
      },
    });
  const site = publishSite(context, { ...tanker(0), ...tanker(1), ...tanker(2) });
  assert.match(site.read('/stories/tanker-0-2022-01-10/'), /tanker-2/);
  site.write(
    tanker(0, { matter: 'status: withdrawn\nwithdrawn: { date: 2022-03-01, reason: It was wrong. }' }),
  );
  site.publish();
  assert.equal(site.follow('/stories/tanker-0-2022-01-10/'), '/stories/tanker-1-2022-01-11/');
  site.isAsFromNothing();
});

test('A picture that was renamed answers at both names, and one that went is asked for', (context) => {
  const shown = (name: string) =>
    articleFiles({
      storm: { published: '2022-01-12', topics: ['Weather'], body: `A storm.\n\n![wall](./${name}.png)` },
    });
  const site = publishSite(context, { ...shown('wall'), 'articles/2022/01/12/wall.png': pixel });
  site.move('articles/2022/01/12/wall.png', 'articles/2022/01/12/harbour.png');
  site.write(shown('harbour'));
  site.publish();
  assert.ok(readFileSync(join(site.out, '2022/01/12/wall.png')).equals(pixel));
  site.isAsFromNothing();
  site.write(articleFiles({ storm: { published: '2022-01-12', topics: ['Weather'], body: 'A storm.' } }));
  site.remove('articles/2022/01/12/harbour.png');
  const refused = site.refuse();
  assert.match(refused, /\/2022\/01\/12\/harbour\.png was published/);
  assert.match(refused, /\/2022\/01\/12\/wall\.png was published/);
});

test('redirects.yaml says what answers at an old address, and a broken or unexplained one has its place', (context) => {
  const site = publishSite(context);
  site.remove('articles/2022/01/12/storm.md');
  site.remove('articles/2022/01/12/calm.md');
  const entries = (target: string, reason: string) =>
    `redirects:\n- old: /2022/01/12/storm/\n  new: ${target}\n- old: /2022/01/12/calm/\n  new: gone\n${reason}`;
  site.write({ 'redirects.yaml': entries('/2022/02/13/smog/', '  reason: It was about nobody.\n') });
  assert.match(site.refuse(), /redirects\.yaml:3:8 .*smog/);
  site.write({ 'redirects.yaml': entries('/2022/02/13/fog/', '') });
  assert.match(site.refuse(), /redirects\.yaml:4:8 .*no reason is given/);
  site.write({ 'redirects.yaml': entries('/2022/02/13/fog/', '  reason: It was about nobody.\n') });
  site.publish();
  assert.equal(site.follow('/2022/01/12/storm/'), '/2022/02/13/fog/');
  assert.match(site.read('/2022/01/12/calm/'), /It was about nobody\./);
  assert.match(site.read('/_redirects'), /^\/2022\/01\/12\/storm\/ \/2022\/02\/13\/fog\/ 301$/m);
  site.isAsFromNothing();
  site.write({ 'redirects.yaml': entries('/2022/02/13/fog/', '  reason: It was about somebody.\n') });
  site.publish();
  assert.match(site.read('/2022/01/12/calm/'), /about somebody/);
  site.remove('redirects.yaml');
  assert.match(site.refuse(), /calm\/ was published[^]*storm\/ was published/);
});

test('Addresses of another program are asked for, from a list and from a sitemap', (context) => {
  const site = publishSite(context);
  const list = join(site.folder, 'old.txt');
  writeFileSync(list, '/2022/01/12/storm/\n/?p=7\n/blog/storm\n');
  assert.match(site.refuse(['--addresses', list]), /\/blog\/storm\/ was published/);
  site.write(
    articleFiles({ storm: { ...start['storm'], published: '2022-01-12', matter: 'aliases: [/blog/storm]' } }),
  );
  assert.match(site.publish(['--addresses', list]), /1 addresses in .*old\.txt have a query, as \/\?p=7/);
  const sitemap = join(site.folder, 'old.xml');
  writeFileSync(sitemap, '<urlset><url><loc>https://test.example/a&amp;b/</loc></url></urlset>');
  assert.match(site.refuse(['--addresses', sitemap]), /\/a&b\/ was published/);
  assert.ok(!existsSync(join(site.out, 'a&b')));
});
