import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { derivePicture, shrinkPicture } from '../../src/imaging/derive-picture.ts';
import { loadSharp } from '../../src/imaging/load-sharp.ts';
import { lookAtPicture } from '../../src/imaging/look-at-picture.ts';
import { findCrop, listWidths } from '../../src/pictures/picture-recipe.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const size = { width: 600, height: 400 };
const red = { create: { ...size, channels: 3 as const, background: '#c03020' } };

test('A picture that is decoded tells its main colour', async (context) => {
  const file = await write(context, 'a.png', loadSharp()(red).png().toBuffer());
  assert.deepEqual(await lookAtPicture(file, size), { ...size, isSource: true, colour: '#c03020' });
});

test('A picture that one sees through has no colour to show behind it', async (context) => {
  const clear = { create: { ...size, channels: 4 as const, background: '#c0302080' } };
  const file = await write(context, 'a.png', loadSharp()(clear).png().toBuffer());
  assert.deepEqual(await lookAtPicture(file, size), { ...size, isSource: true });
});

test('A picture of the colours of printing is shown in those of the web', async (context) => {
  const file = await write(context, 'a.jpg', loadSharp()(red).toColourspace('cmyk').jpeg().toBuffer());
  const { isSource, colour = '' } = await lookAtPicture(file, size);
  assert.ok(isSource);
  assert.match(colour, /^#[bcd][0-9a-f]{5}$/);
});

test('A picture that is cut short, too large or named as another kind says what is wrong', async (context) => {
  const bytes = await loadSharp()(red).png().toBuffer();
  const cut = await write(context, 'cut.png', bytes.subarray(0, bytes.length / 2));
  assert.equal((await lookAtPicture(cut, size)).fault, 'damaged-picture');
  const named = await write(context, 'named.jpg', bytes);
  assert.equal((await lookAtPicture(named, size)).fault, 'misnamed-picture');
  // Only its size is looked at: to decode it would take gigabytes.
  const large = { width: 40_000, height: 40_000 };
  assert.equal((await lookAtPicture('nowhere.png', large)).fault, 'huge-picture');
});

test('A picture that moves, and a drawing, stay as they are', async (context) => {
  const frames = await Promise.all(
    ['#123', '#fed'].map((background) =>
      loadSharp()({ create: { ...red.create, background } })
        .png()
        .toBuffer(),
    ),
  );
  const moving = await write(
    context,
    'a.webp',
    loadSharp()(frames, { join: { animated: true } })
      .webp()
      .toBuffer(),
  );
  assert.deepEqual(await lookAtPicture(moving, size), { ...size, isSource: false });
  const drawing = await write(context, 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  assert.deepEqual(await lookAtPicture(drawing, size), { ...size, isSource: false });
});

test('What is made from a picture is turned, says nothing of the camera, and has the same bytes each time', async (context) => {
  const turned = loadSharp()(red)
    .withExif({ IFD0: { Copyright: 'Somebody', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .jpeg();
  const file = await write(context, 'a.jpg', turned.toBuffer());
  const [derived] = listWidths({ id: 'a', width: 400, height: 600 });
  assert.ok(derived);
  const first = `${file}.1`;
  await derivePicture(file, derived, first);
  await derivePicture(file, derived, `${file}.2`);
  const { width, height, exif, orientation } = await loadSharp()(first).metadata();
  assert.deepEqual(
    { width, height, exif, orientation },
    { width: 400, height: 600, exif: undefined, orientation: undefined },
  );
  assert.deepEqual(readFileSync(first), readFileSync(`${file}.2`));
});

test('A cut for lists is white where one sees through the picture, and a width lets one see', async (context) => {
  const clear = { create: { ...size, channels: 4 as const, background: '#0000' } };
  const file = await write(context, 'a.png', loadSharp()(clear).png().toBuffer());
  const picture = { id: 'a', ...size };
  const [width] = listWidths(picture);
  const crop = findCrop(picture);
  assert.ok(width && crop);
  await derivePicture(file, width, `${file}.width`);
  await derivePicture(file, crop, `${file}.crop`);
  const pixelOf = async (made: string) => [...(await loadSharp()(made).resize(1, 1).raw().toBuffer())];
  assert.deepEqual(await pixelOf(`${file}.crop`), [255, 255, 255]);
  assert.equal((await pixelOf(`${file}.width`)).at(3), 0);
});

test('A picture that is made smaller stays of its kind', async (context) => {
  const file = await write(context, 'a.png', loadSharp()(red).png().toBuffer());
  await shrinkPicture(file, { width: 300, height: 200 }, `${file}.small`);
  const { format, width } = await loadSharp()(`${file}.small`).metadata();
  assert.deepEqual([format, width], ['png', 300]);
});

async function write(
  context: TestContext,
  name: string,
  bytes: Uint8Array | Promise<Uint8Array>,
): Promise<string> {
  const file = join(createTemporaryFolder(context), name);
  writeFileSync(file, await bytes);
  return file;
}
