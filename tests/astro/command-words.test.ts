import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translateWords } from '../../src/astro/command-words.mjs';

type Asked = Parameters<typeof translateWords>[0];

const server = { port: 4321, host: false, open: false, allowedHosts: [] };

/** The words for our command. @param asked what differs from what Astro reads where nobody says anything. */
function translate(asked: Partial<Asked>, siteUrl?: string): readonly string[] {
  const plain: Asked = { command: 'build', outFolder: 'dist', site: undefined, base: '/', server, words: [] };
  return translateWords({ ...plain, ...asked }, siteUrl);
}

const translated: readonly (readonly [what: string, asked: Partial<Asked>, words: readonly string[]])[] = [
  ['a plain build', {}, []],
  ['another output', { outFolder: '../site', words: ['--outDir', '../site'] }, ['--out', '../site']],
  ['an address', { site: 'https://ana.github.io' }, ['--url', 'https://ana.github.io/']],
  ['an address with a path', { site: 'https://a.test/b' }, ['--url', 'https://a.test/b/']],
  ['an address and a base', { site: 'https://a.test', base: '/b/' }, ['--url', 'https://a.test/b/']],
  ['a base without slashes', { site: 'https://a.test/x/', base: 'b' }, ['--url', 'https://a.test/b/']],
  ['a base alone', { base: '/b' }, ['--url', 'https://own.test/b/']],
  ['--force', { words: ['--force'] }, ['--full']],
  ['the mode that it has', { words: ['--mode', 'production'] }, []],
  [
    'options of ours',
    { words: ['--no-search', '--workers', '2', '--verbose'] },
    ['--no-search', '--workers', '2'],
  ],
  ['options of both', { words: ['--site=https://a.test', '--root', '.', '--all'] }, ['--all']],
  ['an option with dashes', { words: ['--out-dir', 'dist', '--all'] }, ['--all']],
  ['a server', { command: 'dev' }, ['--port', '4321']],
  [
    'a server for other machines',
    { command: 'dev', server: { ...server, port: 8080, host: true }, words: ['--host', '--port', '8080'] },
    ['--port', '8080', '--host', '0.0.0.0'],
  ],
  [
    'a server with a name that opens a browser',
    {
      command: 'dev',
      server: { ...server, host: 'desk.test', open: true },
      words: ['--host', 'desk.test', '--open'],
    },
    ['--port', '4321', '--host', 'desk.test', '--open'],
  ],
  [
    'a preview of another output',
    { command: 'preview', outFolder: 'out' },
    ['--out', 'out', '--port', '4321'],
  ],
  [
    'a preview at a base',
    { command: 'preview', base: '/b/' },
    ['--url', 'https://own.test/b/', '--port', '4321'],
  ],
];

for (const [what, asked, words] of translated) {
  test(`Astro’s words for ${what} are ours`, () => {
    assert.deepEqual(translate(asked, 'https://own.test/'), words);
  });
}

const refused: readonly (readonly [what: string, asked: Partial<Asked>, message: RegExp])[] = [
  ['another mode', { words: ['--mode', 'staging'] }, /--mode staging has no meaning here.*Leave it out/],
  ['another mode with =', { command: 'dev', words: ['--mode=production'] }, /has one mode, development/],
  ['an output of development', { words: ['--devOutput'] }, /--devOutput has no meaning here/],
  ['a base without an address', { base: '/b/' }, /The base \/b\/ needs the address of its host: add --site/],
  [
    'other hosts',
    { command: 'dev', server: { ...server, allowedHosts: ['a.test'] } },
    /Give the name with --host/,
  ],
  ['a path to open', { command: 'dev', server: { ...server, open: '/about/' } }, /Leave “\/about\/” out/],
];

for (const [what, asked, message] of refused) {
  test(`Astro is told what to do instead of ${what}`, () => {
    assert.throws(() => translate(asked), message);
  });
}
