import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadSharp } from '../../src/imaging/load-sharp.ts';
import { prunePictures } from '../../src/publishing/prune-pictures.ts';
import { stageMedia } from '../../src/intake/media.ts';
import { preparePictures, stagePictures } from '../../src/publishing/stage-pictures.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, createTestSite, silentLog } from '../test-site.ts';

const day = 'articles/2022/01/12';

test('The cache keeps what was made from pictures that pages show, and nothing else', async (context) => {
  const both = { published: '2022-01-12', body: '![A](wide.png) ![B](small.png)' };
  const site = createTestSite(context, articleFiles({ both }));
  const create = { height: 30, channels: 3 as const };
  for (const [name, width, background] of [
    ['wide.png', 2500, '#c03020'],
    ['small.png', 400, '#3050a0'],
  ] as const)
    await loadSharp()({ create: { ...create, width, background } })
      .png()
      .toFile(join(site.folder, day, name));
  const archive = await site.take();
  const build = {
    contentFolder: site.folder,
    cacheFolder: createTemporaryFolder(context),
    stagingFolder: createTemporaryFolder(context),
    store: site.store,
    site: archive.site,
    log: silentLog,
  };
  const listKept = () => readdirSync(join(build.cacheFolder, '_pictures')).toSorted();
  prunePictures(build);
  await preparePictures(build, stageMedia(build, true));
  await stagePictures(build, true);
  writeFileSync(join(build.cacheFolder, '_pictures', 'old-480.webp'), 'of another recipe');
  prunePictures(build);
  const endings = listKept().map((name) => name.replace(/^.*?(?=-\d+\.webp$|\.png$)/, ''));
  // Three widths and the published picture of one, a width of the other.
  assert.deepEqual(endings.toSorted(), ['-1600.webp', '-400.webp', '-480.webp', '-960.webp', '.png']);
  site.write(articleFiles({ both: { ...both, body: '![B](small.png)' } }));
  await site.take();
  prunePictures(build);
  assert.match(listKept().join(), /^[^,]+-400\.webp$/);
});
