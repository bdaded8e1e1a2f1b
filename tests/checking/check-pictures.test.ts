import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { checkPictures } from '../../src/checking/check-pictures.ts';
import { loadSharp } from '../../src/imaging/load-sharp.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { articleFiles, createTestSite, siteFiles, type TestSite } from '../test-site.ts';

const day = 'articles/2022/01/12';
const red = { create: { width: 400, height: 300, channels: 3 as const, background: '#c03020' } };
const png = await loadSharp()(red).png().toBuffer();

/** A site whose one article has a body, with pictures beside it. */
function createPictureSite(
  context: TestContext,
  body: string,
  pictures: Readonly<Record<string, Uint8Array>>,
): TestSite {
  const site = createTestSite(context, articleFiles({ first: { published: '2022-01-12', body } }));
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(site.folder, day, name), bytes);
  return site;
}

/** Takes a site in and lists the warnings of pictures as “file:line:column name”. */
async function check(site: TestSite): Promise<readonly string[]> {
  await site.take();
  const { settings } = await readSettings(site.folder);
  assert.ok(settings);
  return checkPictures({ contentFolder: site.folder, store: site.store, settings }).map(
    ({ file, line, column, name }) => `${file}:${String(line)}:${String(column)} ${name}`,
  );
}

test('A picture that is cut short, is no picture, or has another ending is told where it is first shown', async (context) => {
  const body = '![A](good.png) ![B](cut.png)\n\n![C](page.jpg) ![D](named.jpg) ![B](cut.png)';
  const site = createPictureSite(context, body, {
    'good.png': png,
    'cut.png': png.subarray(0, png.length / 2),
    'page.jpg': Buffer.from('<html>Not found</html>'),
    'named.jpg': png,
    'unused.png': Buffer.from('x'),
  });
  assert.deepEqual(await check(site), [
    `${day}/first.md:6:16 damaged-picture`,
    `${day}/first.md:8:16 misnamed-picture`,
    `${day}/first.md:8:1 damaged-picture`,
  ]);
  assert.match(
    site.notes.join('\n'),
    /first\.md:6:16: the picture “cut\.png” cannot be decoded\. .+ Save it/,
  );
});

test('A picture is heavy above 2 MB, unless a smaller one is published in its place', async (context) => {
  const noise = (width: number, height: number) =>
    loadSharp()(randomFillSync(Buffer.alloc(width * height * 3)), { raw: { width, height, channels: 3 } })
      .png({ compressionLevel: 0 })
      .toBuffer();
  const site = createPictureSite(context, '![A](square.png) ![B](strip.png)', {
    'square.png': await noise(900, 900),
    'strip.png': await noise(2500, 300),
  });
  assert.deepEqual(await check(site), [`${day}/first.md:6:1 heavy-picture`]);
  site.write({ 'site.yaml': `${siteFiles['site.yaml'] ?? ''}originals: true\n` });
  assert.deepEqual(await check(site), [
    `${day}/first.md:6:1 heavy-picture`,
    `${day}/first.md:6:18 heavy-picture`,
  ]);
});

test('A text and site.yaml turn off what is told of pictures', async (context) => {
  const site = createPictureSite(context, '![A](a.png)', { 'a.png': png.subarray(0, 99) });
  assert.equal((await check(site)).length, 1);
  const ignoring = '![A](a.png)\n\n<!-- check-ignore damaged-picture -->';
  site.write(articleFiles({ first: { published: '2022-01-12', body: ignoring } }));
  assert.deepEqual(await check(site), []);
  site.write({
    ...articleFiles({ first: { published: '2022-01-12', body: '![A](a.png)' } }),
    'site.yaml': `${siteFiles['site.yaml'] ?? ''}checks: { damaged-picture: false }\n`,
  });
  assert.deepEqual(await check(site), []);
});
