import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHashed } from '../../src/addresses/hashed-files.ts';
import { createKeeping } from '../../src/publishing/generations.ts';
import { createHeadersFile } from '../../src/publishing/host-rules.ts';
import { site } from '../syndication/sample.ts';

const now = '2022-01-13T06:00:00.000Z';
const bundle = (id: string) => `search/bundles/${id}/fragment/en_C0ffee.pf_fragment`;
const untilOf = (name: string, leftDays: readonly string[] = []) =>
  createKeeping({ now, leftDays: new Set(leftDays) }).untilOf(name);

test('Files that are never given other bytes are those of scripts, bundles and Pagefind’s program', () => {
  const hashed = ['_astro/page.C0ffee.js', bundle('2020s'), 'search/engine/1.6.0/worker.js'];
  assert.deepEqual(hashed.filter(isHashed), hashed);
  const others = ['search/bundles.json', 'search/index.html', 'index.html', '2022/01/13/a.jpg', '_headers'];
  assert.deepEqual(others.filter(isHashed), []);
});

test('A file stays longer than our own headers let any page be served', () => {
  const ages = createHeadersFile(site).matchAll(/max-age=(\d+), stale-while-revalidate=(\d+)/g);
  const seconds = [...ages].map(([, fresh, stale]) => Number(fresh) + Number(stale));
  assert.ok(seconds.length > 0);
  const stays = (Date.parse(untilOf('_astro/page.C0ffee.js') ?? '') - Date.parse(now)) / 1000;
  for (const age of seconds) assert.ok(stays > age, `${String(stays)} seconds`);
});

test('Nothing of a day stays from which an article left, nor any words of all days', () => {
  const left = ['2022-01-13'];
  for (const id of ['2022-01-13', '2022-01-2', '2022-01-A', '2022-01', '2022-Q1', '2022-H1', '2022', '2020s'])
    assert.equal(untilOf(bundle(id), left), undefined, id);
  assert.equal(untilOf(bundle('lexicon'), left), undefined);
  for (const name of [bundle('2022-01-14'), bundle('2022-Q2'), bundle('2010s'), '_astro/page.C0ffee.js'])
    assert.notEqual(untilOf(name, left), undefined, name);
  assert.notEqual(untilOf(bundle('lexicon')), undefined);
});

test('Where nobody knows which articles left, scripts alone stay', () => {
  const keeping = createKeeping({ now, leftDays: undefined });
  assert.equal(keeping.untilOf(bundle('2010s')), undefined);
  assert.notEqual(keeping.untilOf('_astro/page.C0ffee.js'), undefined);
});

test('What stays already goes as soon as an article of its days leaves, or its time is over', () => {
  const keeping = createKeeping({ now, leftDays: new Set(['2022-01-13']) });
  const until = (instant: string) => ({ digest: 'digest', until: instant });
  assert.ok(!keeping.stays(bundle('2022-01'), until('2022-01-14T00:00:00.000Z')));
  assert.ok(keeping.stays(bundle('2021'), until('2022-01-14T00:00:00.000Z')));
  assert.ok(!keeping.stays(bundle('2021'), until(now)));
});
