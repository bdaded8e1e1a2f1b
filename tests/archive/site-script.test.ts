import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostsOfScripts, scriptsOf } from '../../src/archive/site-script.ts';
import { siteSchema } from '../../src/archive/site.ts';

/** @param scripts as site.yaml has them. */
function read(scripts: unknown) {
  const site = siteSchema.parse({ name: 'Gaceta', url: 'https://gaceta.example', scripts });
  return scriptsOf(site.scripts ?? []);
}

function isAllowed(script: unknown): boolean {
  return siteSchema.safeParse({ name: 'Gaceta', url: 'https://gaceta.example', scripts: [script] }).success;
}

test('A script talks to its own host, to those that are named, and to those of its attributes', () => {
  const scripts = read([
    'https://count.example/a.js?x=1',
    {
      src: 'https://cdn.example/b.js',
      attributes: {
        'data-goatcounter': 'https://ana.count.example/count',
        async: true,
        'data-domain': 'gaceta',
      },
      connect: ['https://collect.example/'],
    },
    '/own.js',
  ]);
  assert.deepEqual(
    scripts.map(({ connect }) => connect),
    [
      ['https://count.example'],
      ['https://cdn.example', 'https://collect.example', 'https://ana.count.example'],
      [],
    ],
  );
  assert.deepEqual(hostsOfScripts(scripts), [
    'ana.count.example',
    'cdn.example',
    'collect.example',
    'count.example',
  ]);
});

test('A script comes by https or from the site itself, and parts no rule of the security policy', () => {
  for (const script of ['https://a.example/a.js', '/a.js', { src: 'https://a.example/a.js' }])
    assert.ok(isAllowed(script), JSON.stringify(script));
  const refused = [
    'http://a.example/a.js',
    '//a.example/a.js',
    'a.js',
    'javascript:alert(1)',
    'data:text/javascript,alert(1)',
    "https://a.example/a.js;script-src 'unsafe-inline'",
    'https://a.example/a.js, *',
    'https://ana:secret@a.example/a.js',
    { src: 'https://a.example/a.js', connect: ['http://a.example'] },
    { attributes: {} },
  ];
  for (const script of refused) assert.ok(!isAllowed(script), JSON.stringify(script));
});

test('A script has attributes that say how it is loaded, or that only it reads', () => {
  const withAttributes = (attributes: unknown) => ({ src: 'https://a.example/a.js', attributes });
  for (const attributes of [
    { 'data-site-id': 'x' },
    { defer: true },
    { type: 'module', crossorigin: 'anonymous' },
  ])
    assert.ok(isAllowed(withAttributes(attributes)), JSON.stringify(attributes));
  for (const attributes of [
    { onload: 'x' },
    { src: '/b.js' },
    { nonce: 'x' },
    { 'data-x y': '1' },
    { 'data-a': 3 },
  ])
    assert.ok(!isAllowed(withAttributes(attributes)), JSON.stringify(attributes));
});
