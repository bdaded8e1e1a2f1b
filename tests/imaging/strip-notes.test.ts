import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { hasAvifNotes, stripNotes } from '../../src/imaging/strip-notes.ts';

const plain = () =>
  sharp({
    create: {
      width: 40,
      height: 24,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  });
const place = 'Lisbon 38.7223';
/** With a camera's notes, the place among them, XMP, a profile, and how the picture lies. */
const noted = () =>
  plain()
    .withIccProfile('p3')
    .withExif({ IFD0: { Artist: place }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 43/1 20/1' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>${place}</a></x:xmpmeta>`)
    .withMetadata({ orientation: 6 });

const kinds: Readonly<Record<string, (picture: Sharp) => Promise<Buffer>>> = {
  JPEG: (picture) => picture.jpeg().toBuffer(),
  'progressive JPEG': (picture) => picture.jpeg({ progressive: true }).toBuffer(),
  PNG: (picture) => picture.png().toBuffer(),
  WebP: (picture) => picture.webp({ lossless: true }).toBuffer(),
};

for (const [kind, print] of Object.entries(kinds)) {
  test(`A ${kind} loses the place and the owner that its camera noted, and looks as before`, async () => {
    const picture = await print(noted());
    assert.ok(picture.includes(place));
    const stripped = stripNotes(picture);
    assert.ok(!Buffer.from(stripped).includes(place));
    const { exif, xmp, icc, orientation } = await sharp(stripped).metadata();
    assert.equal(xmp, undefined);
    assert.ok((exif?.length ?? 0) <= 32, String(exif?.length));
    assert.notEqual(icc, undefined);
    assert.equal(orientation, 6);
    assert.deepEqual(await pointsOf(stripped), await pointsOf(picture));
  });

  test(`A ${kind} without notes is given back as it is, and so is one that lost them`, async () => {
    const picture = await print(plain());
    assert.equal(stripNotes(picture), picture);
    const stripped = stripNotes(await print(noted()));
    assert.equal(stripNotes(stripped), stripped);
  });

  test(`However a ${kind} is cut or damaged, nothing is thrown`, async () => {
    const picture = await print(noted());
    for (let length = 0; length < picture.length; length += 7) stripNotes(picture.subarray(0, length));
    for (let damaged = 0; damaged < picture.length; damaged += 11) {
      const copy = Buffer.from(picture);
      copy[damaged] = 0xff - (copy[damaged] ?? 0);
      stripNotes(copy);
    }
  });
}

test('What a telephone puts after a picture goes with its notes, and so does a comment', async () => {
  const picture = await plain().jpeg().toBuffer();
  const comment = Buffer.from([0xff, 0xfe, 0, place.length + 2, ...Buffer.from(place)]);
  const second = await noted().jpeg().toBuffer();
  const whole = Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2), second]);
  assert.deepEqual(Buffer.from(stripNotes(whole)), picture);
});

test('Texts of a PNG are notes', async () => {
  const picture = await plain().png().toBuffer();
  const text = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('tEXtPlace\0No'), Buffer.alloc(4)]);
  const whole = Buffer.concat([picture.subarray(0, 33), text, picture.subarray(33)]);
  assert.deepEqual(Buffer.from(stripNotes(whole)), picture);
});

test('Kinds whose points would move are left as they are, and an AVIF tells that it has notes', async () => {
  const avif = await noted().avif({ effort: 0 }).toBuffer();
  assert.equal(stripNotes(avif), avif);
  assert.ok(hasAvifNotes(avif));
  assert.ok(!hasAvifNotes(await plain().avif({ effort: 0 }).toBuffer()));
  const gif = await plain().gif().toBuffer();
  assert.equal(stripNotes(gif), gif);
});

function pointsOf(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture).raw().toBuffer();
}
