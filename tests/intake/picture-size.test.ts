import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { createArticlePage } from '../../src/records/article-page.ts';
import { readPictureSize } from '../../src/intake/picture-size.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

function measure(context: TestContext, bytes: string | Uint8Array) {
  const file = join(createTemporaryFolder(context), 'picture');
  writeFileSync(file, bytes);
  return readPictureSize(file);
}

/** The beginning of a GIF: sizes below 128 are text. */
function gif(width: number, height: number): string {
  return `GIF89a${String.fromCharCode(width)}\0${String.fromCharCode(height)}\0`;
}

/** A photograph without its pixels. @param notes how many bytes its camera wrote before them. */
function jpeg({ orientation, notes = 0 }: { orientation: number; notes?: number }): Uint8Array {
  const exif = Buffer.from(
    [
      'ffe10022 457869660000 4d4d002a00000008', // big-endian, its first directory at byte 8
      `0001 0112 0003 00000001 000${String(orientation)}0000 00000000`,
    ]
      .join('')
      .replaceAll(' ', ''),
    'hex',
  );
  const segments = Array.from({ length: Math.ceil(notes / 60_000) }, () =>
    Buffer.concat([Buffer.from('ffe2ea62', 'hex'), Buffer.alloc(60_000)]),
  );
  const size = Buffer.from('ffc00011080030004003012200021101031101', 'hex');
  const first = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([first, exif, ...segments, size, Buffer.alloc(64)]);
}

test('A picture’s size is read from its first bytes', (context) => {
  assert.deepEqual(measure(context, gif(64, 48)), { width: 64, height: 48 });
});

test('A photograph’s size is as it is shown, turned as its camera says', (context) => {
  assert.deepEqual(measure(context, jpeg({ orientation: 1 })), { width: 64, height: 48 });
  assert.deepEqual(measure(context, jpeg({ orientation: 6 })), { width: 48, height: 64 });
});

test('A photograph’s size is found behind all that its camera wrote', (context) => {
  assert.deepEqual(measure(context, jpeg({ orientation: 1, notes: 300_000 })), { width: 64, height: 48 });
});

test('What is no picture, or is cut short, has no size', (context) => {
  for (const bytes of ['', 'GIF89a', 'no picture', jpeg({ orientation: 1 }).subarray(0, 30)]) {
    assert.equal(measure(context, bytes), undefined);
  }
});

test('No beginning of a picture, whatever its bytes, is read for ever', { timeout: 10_000 }, (context) => {
  const starts = ['ffd8ff', '89504e470d0a1a0a', '474946383961', '52494646', '0000001c66747970617669660000'];
  for (const [index, start] of starts.entries()) {
    for (const filler of [0x00, 0x01, 0xff]) {
      const size = measure(
        context,
        Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(1 << 20, filler)]),
      );
      assert.ok(size === undefined || size.width > 0, String(index));
    }
  }
});

const day = 'articles/2022/01/13';
const files = {
  ...articleFiles({
    shown: {
      published: '2022-01-13',
      matter: 'image: { src: ./lead.gif, alt: A dam }',
      body: '![A river](./a%20river.gif)',
    },
    other: { published: '2022-01-13' },
  }),
  [`${day}/lead.gif`]: gif(64, 48),
  [`${day}/a river.gif`]: gif(32, 16),
};

test('An article’s page knows how large its pictures are', async (context) => {
  const archive = await createTestSite(context, files).take();
  const article = archive.findArticle('/2022/01/13/shown/');
  assert.ok(article);
  const { imageSize, sizes } = createArticlePage(archive, article);
  assert.deepEqual(imageSize, { width: 64, height: 48 });
  assert.deepEqual(sizes, {
    '/2022/01/13/lead.gif': { width: 64, height: 48 },
    '/2022/01/13/a river.gif': { width: 32, height: 16 },
  });
});
