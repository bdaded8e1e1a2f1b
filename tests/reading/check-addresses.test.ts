import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAddresses } from '../../src/reading/check-addresses.ts';
import { readText } from './read-content.ts';

/** The place and the remedy of each fault. */
function faults(body: string): readonly string[] {
  return checkAddresses(body).map(
    ({ line, column, what, remedy }) => `${String(line)}:${String(column)} ${what} / ${remedy}`,
  );
}

const whats = (body: string) => checkAddresses(body).map(({ what }) => what);

test('A link or a picture without an address is an error, however it is written', () => {
  for (const body of [
    '[x]()',
    '[x](<>)',
    '[x]( )',
    '[x](\n)',
    '<a href="">x</a>',
    "<A HREF=''>x</A>",
    'a [x][y]\n\n[y]: <>',
  ]) {
    assert.deepEqual(whats(body), ['the link has no address'], body);
  }
  for (const body of ['![]()', '![x](<>)', '<img src="" alt="x">', '![x][y]\n\n[y]: <>']) {
    assert.deepEqual(whats(body), ['the picture has no address'], body);
  }
});

test('The place is that of the link', () => {
  assert.deepEqual(
    checkAddresses('A text.\n\n> And [x]() here').map(({ line, column }) => [line, column]),
    [[3, 7]],
  );
  assert.deepEqual(
    checkAddresses('<p>\nAnd <a href="">x</a>\n</p>').map(({ line, column }) => [line, column]),
    [[2, 5]],
  );
});

test('A misspelt scheme is an error that names the right address', () => {
  const meant = {
    'htps://fog.example/a': 'https://fog.example/a',
    'htttp://fog.example': 'http://fog.example',
    'ttps://fog.example': 'https://fog.example',
    'hhtps://fog.example': 'https://fog.example',
    'https:/fog.example/a': 'https://fog.example/a',
    'http:fog.example': 'http://fog.example',
    'https:\\\\fog.example': 'https://fog.example',
    'mailt:jane@fog.example': 'mailto:jane@fog.example',
    'maito:jane@fog.example': 'mailto:jane@fog.example',
  };
  for (const [written, address] of Object.entries(meant)) {
    assert.match(faults(`[x](${written})`)[0] ?? '', new RegExp(`/ Did you mean ${address}\\?$`), written);
  }
  assert.equal(faults('<htps://fog.example>').length, 1);
  assert.equal(faults('<img src="htps://fog.example/a.png" alt="">').length, 1);
});

test('A file of somebody’s own machine is an error that says where to put it', () => {
  for (const url of [
    'C:\\Users\\jane\\a.pdf',
    'c:/users/a.pdf',
    'file:///home/jane/a.pdf',
    '\\\\\\\\server\\share\\a.pdf',
  ]) {
    assert.match(faults(`[x](${url})`)[0] ?? '', /own machine \/ Put the file .* such as \.\/a\.pdf\.$/, url);
  }
});

test('Other addresses are no errors here', () => {
  const urls = [
    'https://fog.example',
    'HTTP://FOG.example',
    'mailto:a@b.example',
    'tel:123',
    'ftp://x.example',
    '#a',
  ];
  for (const url of [
    ...urls,
    './a.png',
    '../27/other.md',
    '/a',
    '//fog.example',
    'javascript:x',
    'data:,x',
  ]) {
    assert.deepEqual(faults(`[x](${url}) ![y](${url})`), [], url);
  }
  assert.deepEqual(faults('An address: https://fog.example. `[x]()` and <b>bold</b> (sic) [x] () "a":'), []);
});

test('A body that was made to take long takes no time', () => {
  for (const bit of [' ', '](', '](  ', ']:\n', 'href = ', 'src="', '<a ', '<', '[x]()']) {
    const start = process.cpuUsage();
    checkAddresses(`](${bit.repeat(20_000)}](`);
    checkAddresses(`href=${bit.repeat(20_000)}`);
    assert.ok(process.cpuUsage(start).user / 1000 < 2000, bit);
  }
});

test('The errors stand among the others of the file, at their lines in it', () => {
  const { errors } = readText('---\ntitle: A\npublished: 2022-01-13\nsource: elparis\n---\nA\n\n[x]()\n');
  assert.deepEqual(
    errors.map(({ line, column, what }) => [line, column, what]),
    [[8, 1, 'the link has no address']],
  );
});
