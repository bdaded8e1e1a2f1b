import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleFile, articlePath } from '../../src/archive/permalink.ts';
import { editAddress } from '../../src/archive/site-repository.ts';
import { siteSchema } from '../../src/archive/site.ts';

const file = 'articles/2022/01/13/a.md';

/** @param repository as site.yaml has it. */
function edit(repository: unknown): string | undefined {
  const site = siteSchema.parse({ name: 'Gaceta', url: 'https://gaceta.example', repository });
  return site.repository && editAddress(site.repository, file);
}

test('Each host of repositories has its own page to edit a file', () => {
  const addresses = [
    ['https://github.com/ana/gaceta', 'https://github.com/ana/gaceta/edit/main/'],
    ['https://github.com/ana/gaceta.git', 'https://github.com/ana/gaceta/edit/main/'],
    ['https://gitlab.com/ana/gaceta/', 'https://gitlab.com/ana/gaceta/-/edit/main/'],
    ['https://gitlab.news.example/ana/gaceta', 'https://gitlab.news.example/ana/gaceta/-/edit/main/'],
    ['https://codeberg.org/ana/gaceta', 'https://codeberg.org/ana/gaceta/_edit/main/'],
    ['https://gitea.example/ana/gaceta', 'https://gitea.example/ana/gaceta/_edit/main/'],
  ] as const;
  for (const [repository, expected] of addresses) assert.equal(edit(repository), expected + file);
  assert.equal(
    edit('https://bitbucket.org/ana/gaceta'),
    `https://bitbucket.org/ana/gaceta/src/main/${file}?mode=edit`,
  );
});

test('A repository may have another branch, its site folder below its root, and a host that its address does not tell', () => {
  assert.equal(
    edit({ url: 'https://git.example/ana/gaceta', host: 'gitea', branch: 'live/é', folder: '/content/' }),
    `https://git.example/ana/gaceta/_edit/live/%C3%A9/content/${file}`,
  );
  assert.equal(edit('https://git.example/ana/gaceta'), undefined);
});

test('A folder that leads elsewhere is refused', () => {
  for (const folder of ['..', 'a/../b', './..', 'a b', 'a//b'])
    assert.throws(() => edit({ url: 'https://github.com/a/b', folder }), folder);
});

test('An article’s file is known from its path', () => {
  assert.equal(articleFile(articlePath(file)), file);
});
