import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { listFiles } from '../../src/files/list-files.ts';
import { manifestFile, readManifest } from '../../src/publishing/manifest.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';
import { articleFiles, siteFiles, type TestArticle } from '../test-site.ts';
import { build, readOutput, runBuild } from './built-site.ts';

const start: Readonly<Record<string, TestArticle>> = {
  storm: { published: '2022-01-12', topics: ['Weather'], body: 'A storm broke the harbour wall.' },
  calm: { published: '2022-01-12', topics: ['Sea'], body: 'The sea was calm.' },
  fog: { published: '2022-01-13', topics: ['Weather'], body: 'Fog lay on the harbour.' },
  rain: {
    published: '2022-01-14',
    topics: ['Sea', 'Weather'],
    source: 'beta',
    body: 'Rain fell on the sea.',
  },
};

interface Changes {
  readonly upload: readonly string[];
  readonly remove: readonly string[];
}

/** A site and its host, to which deltas are uploaded. */
function createHost(context: TestContext) {
  const content = createTemporaryFolder(context, { ...siteFiles, ...articleFiles(start) });
  const folder = createTemporaryFolder(context);
  const out = join(folder, 'changed');
  const host = join(folder, 'host');
  const published = `${host}.manifest.json`;
  const store = join(folder, 'store');
  const words = (words: readonly string[] = ['--published', published]) => [
    ...['--content', content, '--out', out, '--cache', store, '--delta'],
    ...words,
  ];
  return {
    content,
    folder,
    host,
    published,
    store,
    out,
    words,
    /** Builds a delta into an empty folder. @returns what the build said, and what is to be done. */
    delta: (...given: Parameters<typeof words>) => {
      rmSync(out, { recursive: true, force: true });
      const said = build(words(...given));
      return { said, ...(JSON.parse(readFileSync(`${out}.changes.json`, 'utf8')) as Changes) };
    },
    /** Does what a delta says. @param onStep is called after each file. */
    upload: ({ upload, remove }: Changes, onStep: (name: string) => void = () => undefined) => {
      for (const name of upload) {
        mkdirSync(dirname(join(host, name)), { recursive: true });
        copyFileSync(join(out, name), join(host, name));
        onStep(name);
      }
      for (const name of remove) {
        rmSync(join(host, name));
        onStep(name);
      }
      copyFileSync(manifestFile(out), published);
    },
    /** Whether the host has exactly what a build from nothing makes, and what its manifest names besides. */
    isAsFromNothing: () => {
      const clean = join(folder, 'clean');
      build(['--content', content, '--out', clean, '--cache', `${clean}.store`]);
      assert.deepEqual(readOutput(host), readOutput(clean));
      const { files, kept } = readManifest(published);
      assert.deepEqual(listFiles(host), [...Object.keys({ ...files, ...kept })].sort());
      for (const each of [clean, `${clean}.store`]) rmSync(each, { recursive: true });
    },
  };
}

/** Follows every link from the home page and from the search. @returns what the host does not have. */
function listDead(host: string): readonly string[] {
  const dead: string[] = [];
  const known = new Set(['/']);
  for (const path of known) {
    const file = join(host, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) dead.push(path);
    else if (file.endsWith('.html'))
      for (const link of listLinks(readFileSync(file, 'utf8'), path)) known.add(link);
  }
  return [...dead, ...listIndexes(host).filter((name) => !existsSync(join(host, name)))];
}

function listLinks(html: string, path: string): readonly string[] {
  const addresses = [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, address = '']) => address);
  return addresses
    .map((address) => new URL(address.replaceAll('&amp;', '&'), `https://test.example${path}`))
    .flatMap(({ host, pathname }) => (host === 'test.example' ? [decodeURI(pathname)] : []));
}

/** The first file of each bundle that the search page knows. */
function listIndexes(host: string): readonly string[] {
  const { bundles } = JSON.parse(readFileSync(join(host, 'search/bundles.json'), 'utf8')) as {
    readonly bundles: readonly { readonly id: string; readonly description: string }[];
  };
  return bundles.flatMap(({ id, description }) =>
    [...description.matchAll(/"hash":"([^"]+)"/g)].map(
      ([, hash = '']) => `search/bundles/${id}/pagefind.${hash}.pf_meta`,
    ),
  );
}

test('Between any two steps of an upload, every link leads on, and the search finds its files', (context) => {
  const { content, delta, upload, host, isAsFromNothing } = createHost(context);
  const first = delta([]);
  assert.match(first.said, /NO MANIFEST .* STAYS ONLINE/);
  assert.deepEqual(first.remove, []);
  upload(first);
  assert.deepEqual(listDead(host), []);
  rmSync(join(content, 'articles/2022/01/12/calm.md'));
  writeFiles(content, {
    ...articleFiles({
      fog: { published: '2022-01-13', topics: ['Weather', 'Ports'], body: 'Fog lay on the new harbour.' },
      frost: { published: '2022-01-14', topics: ['Frost', 'Ports'], body: 'Ice closed the harbour.' },
      thaw: { published: '2022-02-01', topics: ['Frost'], source: 'beta', body: 'The harbour is open.' },
    }),
    'public/ads.txt': 'none',
  });
  const second = delta();
  assert.ok(second.remove.includes('2022/01/12/calm/index.html'));
  upload(second, (name) => {
    assert.deepEqual(listDead(host), [], `after ${name}`);
  });
  isAsFromNothing();
});

test('A delta of nothing writes its three files: no changes, and the manifest that the host has', (context) => {
  const { delta, upload, out, published } = createHost(context);
  upload(delta([]));
  const before = readFileSync(published, 'utf8');
  const known = delta();
  assert.deepEqual([known.upload, known.remove], [[], []]);
  assert.deepEqual(listFiles(out), []);
  assert.ok(existsSync(out));
  assert.equal(readFileSync(manifestFile(out), 'utf8'), before);
  // The manifest beside the output counts where none is named, and the cache where there is none.
  assert.deepEqual(delta([]).upload, []);
  rmSync(manifestFile(out));
  const trusting = delta([]);
  assert.match(trusting.said, /No manifest says what the host has: it counts as having what was last built/);
  assert.deepEqual([trusting.upload, trusting.remove], [[], []]);
  assert.deepEqual(readManifest(manifestFile(out)).files, readManifest(published).files);
});

test('After a lost cache, and after an upload that failed, a delta is what the host does not have', (context) => {
  const { content, delta, upload, store, isAsFromNothing } = createHost(context);
  upload(delta([]));
  const write = (body: string) => {
    writeFiles(content, articleFiles({ fog: { published: '2022-01-13', topics: ['Weather'], body } }));
  };
  write('An upload that failed.');
  const failed = delta();
  write('Fog lay on the harbour, it was said.');
  rmSync(join(content, 'articles/2022/01/12/calm.md'));
  const after = delta();
  assert.match(after.said, /the host has something other than what was built last/);
  upload(after);
  isAsFromNothing();
  rmSync(store, { recursive: true });
  rmSync(join(content, 'articles/2022/01/12/storm.md'));
  const lost = delta();
  assert.ok(lost.remove.includes('2022/01/12/storm/index.html'));
  assert.ok(failed.upload.includes('2022/01/13/fog/index.html'));
  assert.ok(!lost.upload.includes('2022/01/14/index.html'), lost.upload.join(' '));
  upload(lost);
  isAsFromNothing();
});

test('A manifest that is named and missing, or cut short, ends the build before its work', (context) => {
  const { words, folder } = createHost(context);
  const missing = runBuild(words(['--published', join(folder, 'nothing.json')]));
  assert.equal(missing.status, 1);
  assert.match(missing.stderr, /nothing\.json is missing: --published takes/);
  writeFiles(folder, { 'cut.json': '{\n"now":' });
  assert.match(
    runBuild(words(['--published', join(folder, 'cut.json')])).stderr,
    /cut\.json is not a manifest/,
  );
});
