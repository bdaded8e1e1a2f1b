import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepCounts } from '../../src/store/content/counts.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

test('Counts that followed each change are those of counting once', async (context) => {
  const site = createTestSite(
    context,
    articleFiles({
      first: { published: '2022-01-12', topics: ['Energy'] },
      second: { published: '2022-01-12', topics: ['Energy', 'Trade'] },
      third: { published: '2022-02-01', topics: ['Trade'], source: 'beta' },
      draft: { published: '2022-02-02', topics: ['Energy'], matter: 'draft: true' },
    }),
  );
  await site.take();
  rmSync(join(site.folder, 'articles/2022/01/12/first.md'));
  site.write(articleFiles({ fourth: { published: '2022-02-03', topics: ['Energy'] } }));
  await site.take();
  const read = () => [
    site.store.all('select * from day_counts order by day'),
    site.store.all('select * from part_counts order by kind, id, month'),
  ];
  const followed = read();
  await keepCounts(site.store, true, () => Promise.resolve());
  assert.deepEqual(followed, read());
  assert.deepEqual(
    followed[0]?.map(({ day, count }) => [day, count]),
    [
      ['2022-01-12', 1],
      ['2022-02-01', 1],
      ['2022-02-03', 1],
    ],
  );
});
