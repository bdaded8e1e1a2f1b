import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkPaths, type SitePlaces } from '../../src/checking/check-paths.ts';
import type { References } from '../../src/reading/read-references.ts';
import { firstLines } from '../reading/read-content.ts';

const day = 'articles/2022/01/13';

describe('checking that every address is one page’s', () => {
  it('has nothing to say of different addresses', () => {
    assert.deepEqual(check(claim('fog', '/old/fog.html'), claim('ferry', '/old/ferry.html')), []);
  });

  it('finds two files that differ in capitals alone, in the later one', () => {
    assert.deepEqual(check(claim('fog'), claim('Fog')), [
      `${day}/fog.md:1:1  the file has the same address as ${day}/Fog.md`,
    ]);
  });

  it('finds two files that differ in Unicode normalisation alone', () => {
    assert.equal(check(claim('è'.normalize('NFC')), claim('è'.normalize('NFD'))).length, 1);
  });

  it('finds an alias that is an article’s address, with or without its slash, in any order of the files', () => {
    for (const alias of ['/2022/01/13/fog/', '/2022/01/13/fog', '/2022/01/13/fog/index.html']) {
      const expected = [`${day}/a.md:9:3  the alias “${alias}” is taken by ${day}/fog.md`];
      assert.deepEqual(check(claim('a', alias), claim('fog')), expected);
    }
  });

  it('finds an alias that another article has, in the later file', () => {
    const errors = check(claim('b', '/old/fog'), claim('a', '/old/fog/'));
    assert.deepEqual(errors, [`${day}/b.md:9:3  the alias “/old/fog” is taken by ${day}/a.md`]);
  });

  it('finds an alias that leads to itself', () => {
    assert.match(check(claim('a', '/2022/01/13/a/'))[0] ?? '', /leads to itself/);
  });

  it('finds an alias at an address that the site itself has', () => {
    const errors = checkPaths([claim('a', '/archive')], siteWith('/archive/'));
    assert.match(errors[0]?.what ?? '', /taken by the site itself/);
  });

  it('finds an alias that is the file of a page, or a page’s address in capitals or percent-encoded', () => {
    for (const alias of ['/index.html', '/archive/index.html', '/Archive', '/topics/%C3%A9nergie']) {
      const [error] = checkPaths([claim('a', alias)], siteWith('/', '/archive/', '/topics/énergie/'));
      assert.match(error?.what ?? '', /taken by the site itself/, alias);
    }
  });

  it('lets aliases differ in capitals alone where the host tells them apart, and names them', () => {
    const twins: string[] = [];
    const site = {
      ...siteWith('/archive/'),
      isCaseSensitive: true,
      onTwin: (alias: string) => twins.push(alias),
    };
    const files = [claim('a', '/Old/Fog', '/old/fog', '/Archive/', '/2022/01/13/FOG/'), claim('fog')];
    assert.deepEqual(firstLines(checkPaths(files, site)), []);
    assert.deepEqual(twins, ['/old/fog', '/Archive/', '/2022/01/13/FOG/']);
    const taken = [claim('a', '/old/fog', '/archive'), claim('b', '/old/fog/'), claim('Fog'), claim('fog')];
    assert.equal(checkPaths(taken, site).length, 3);
  });

  it('finds an alias below one that is a file, and one that is a file with another below it', () => {
    assert.deepEqual(check(claim('a', '/shop.php', '/shop.php/item')), [
      `${day}/a.md:9:3  the alias “/shop.php/item” lies below “/shop.php”, which is a file by ${day}/a.md`,
    ]);
    assert.deepEqual(check(claim('a', '/shop.php/item/7.html'), claim('b', '/Shop.php')), [
      `${day}/b.md:9:3  the alias “/Shop.php” is a file, and by ${day}/a.md there is something below it`,
    ]);
  });

  it('finds an alias below a file of the site itself, and one that is a file where the site has a folder', () => {
    const below = checkPaths([claim('a', '/feed.xml/old/')], siteWith('/feed.xml'));
    assert.match(below[0]?.what ?? '', /below “\/feed\.xml”, which is a file by the site itself/);
    const above = checkPaths([claim('a', '/files.d')], siteWith('/files.d/plan.pdf'));
    assert.match(above[0]?.what ?? '', /is a file, and by the site itself there is something below/);
  });

  it('finds an alias that is a folder where the site itself has a file', () => {
    for (const alias of ['/feed.xml/', '/feed.xml/index.html', '/CNAME']) {
      const [error] = checkPaths([claim('a', alias)], siteWith('/feed.xml', '/CNAME'));
      assert.match(error?.what ?? '', /taken by the site itself/, alias);
    }
  });

  it('lets aliases lie below each other where the upper one is a folder', () => {
    assert.deepEqual(check(claim('a', '/old', '/old/fog', '/old/fog/1.html', '/2022/01/13/a/1.html')), []);
  });

  it('finds an alias that would be written outside the site', () => {
    for (const alias of [
      '/../x',
      '/a/../../x',
      '/a//b',
      '/./a',
      '/',
      '//x',
      '/a\\b',
      '/%2e%2e/x',
      '/a%5Cb',
      '/a%00',
    ]) {
      assert.match(check(claim('a', alias))[0] ?? '', /is no plain path/, alias);
    }
  });

  it('finds an alias that hosts would read as a pattern of many addresses, encoded or not', () => {
    for (const alias of ['/*', '/old/*', '/a*b.html', '/old/%2A', '/:splat', '/old/:x', '/old/:id/page']) {
      const [error] = checkPaths([claim('a', alias)]);
      assert.equal(error?.what, `the alias “${alias}” is a pattern to hosts`);
    }
    assert.deepEqual(check(claim('a', '/wiki/Category:News', '/at/12:30', '/a:/b')), []);
  });

  it('finds an alias with a part that is too long for a file’s name, as it is decoded', () => {
    const name = 'я'.repeat(125);
    assert.deepEqual(check(claim('a', `/old/${name}`, `/${encodeURI(name)}`)), []);
    for (const alias of [`/old/${name}.html`, `/${name}a/b`, `/${encodeURI(name)}a`]) {
      assert.match(check(claim('a', alias))[0] ?? '', /has a part of 25[15] bytes/, alias);
    }
  });

  it('finds an alias with a part that begins with a dot, which servers and programs take for theirs', () => {
    for (const alias of [
      '/.htaccess',
      '/old/.htaccess',
      '/.well-known/security.txt',
      '/.well-known/',
      '/.git/config',
      '/.env/page.html',
      '/%2Ehtaccess',
      '/.../x',
    ]) {
      assert.match(check(claim('a', alias))[0] ?? '', /has a part that begins with a dot/, alias);
    }
  });

  it('finds an alias that is a file from which hosts, crawlers or browsers take instructions', () => {
    for (const alias of [
      '/web.config',
      '/old/Web.Config',
      '/app_offline.htm',
      '/vercel.json',
      '/netlify.toml',
      '/firebase.json',
      '/staticwebapp.config.json',
      '/wrangler.jsonc',
      '/robots.txt',
      '/ads.txt',
      '/sw.js',
      '/firebase-messaging-sw.js',
      '/blog/service-worker.js',
      '/OneSignalSDKWorker.js',
      '/%77eb.config',
      '/vercel.json/',
    ]) {
      assert.match(check(claim('a', alias))[0] ?? '', /is the name of a file that hosts/, alias);
    }
  });

  it('lets an alias be like such a name', () => {
    const names = [
      '/old/robots.txt',
      '/answer.js',
      '/web.config.html',
      '/old.well-known',
      '/well-known/',
      '/a.b/',
    ];
    assert.deepEqual(check(claim('a', ...names)), []);
  });

  it('finds an alias of thirty long parts, by its bytes', () => {
    const letters = (count: number) => `/${'x'.repeat(count - 1)}`;
    assert.deepEqual(check(claim('a', letters(200).repeat(4).slice(0, -1))), []);
    for (const alias of [
      letters(200).repeat(4) + '/',
      letters(250).repeat(30),
      `/${'я'.repeat(120)}`.repeat(4),
    ])
      assert.match(check(claim('a', alias))[0] ?? '', /has \d+ bytes; 800 is the most/);
  });

  it('finds an alias of many parts, and shows of a long one the beginning', () => {
    assert.deepEqual(check(claim('a', '/a'.repeat(32))), []);
    assert.match(check(claim('a', '/a'.repeat(33)))[0] ?? '', /has 33 parts; 32 is the most/);
    const [error] = check(claim('a', '/a'.repeat(200_000)));
    assert.match(error ?? '', /\/a…” has 400001 bytes; 800 is the most$/);
    assert.ok((error?.length ?? 0) < 250);
  });

  it('says the same whatever the order of the files', () => {
    const files = [claim('fog', '/x'), claim('Fog', '/x'), claim('FOG', '/2022/01/13/fog/')];
    assert.deepEqual(check(...files), check(...files.toReversed()));
  });
});

function check(...files: readonly References[]): readonly string[] {
  return firstLines(checkPaths(files));
}

function siteWith(...paths: readonly string[]): SitePlaces {
  return {
    hasPage: (path) => paths.includes(path),
    hasFolder: (path) => paths.some((each) => each.startsWith(`${path}/`)),
  };
}

function claim(slug: string, ...aliases: readonly string[]): References {
  return {
    file: `${day}/${slug}.md`,
    path: `/2022/01/13/${slug}/`,
    isDraft: false,
    links: [],
    images: [],
    files: [],
    anchors: [],
    aliases: aliases.map((url) => ({ url, path: url, line: 9, column: 3 })),
  };
}
