import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkEditorialPages } from '../../src/checking/check-editorial.ts';
import { createTestSite } from '../test-site.ts';

const about = { title: 'About', description: '', body: 'Us.' };

test('A page of the editors cannot take an address that the site itself gives out', () => {
  for (const name of [
    'archive',
    'search',
    'sources',
    'stories',
    'data',
    'fragments',
    '404',
    'index',
    '2022',
  ]) {
    const [error] = checkEditorialPages([{ ...about, path: `/${name}/` }]);
    assert.equal(error?.file, `pages/${name}.md`);
    assert.match(error.what, /is taken/, name);
  }
});

test('A page may have any other name, media among them', () => {
  for (const name of ['about', 'media', 'pagefind', 'team'])
    assert.deepEqual(checkEditorialPages([{ ...about, path: `/${name}/` }]), [], name);
});

test('A build reports a taken name with its file', async (context) => {
  const site = createTestSite(context, { 'pages/topics.md': '---\ntitle: Topics\n---\nOurs.\n' });
  const [error] = await site.listErrors();
  assert.equal(error?.file, 'pages/topics.md');
  assert.match(error.why, /\/topics\//);
});
