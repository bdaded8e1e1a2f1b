import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp, { type Sharp } from 'sharp';
import { stripNotes } from '../../src/imaging/strip-notes.ts';

const size = { width: 40, height: 24, channels: 3 } as const;
/** Coloured points without order, the same at each run. */
const points = Buffer.from(
  Array.from({ length: size.width * size.height * 3 }, (_, index) => (index * index * 7919) % 251),
);
const plain = () => sharp(points, { raw: size });
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
    const stripped = strip(picture);
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
    const stripped = strip(await print(noted()));
    assert.equal(stripNotes(stripped), stripped);
  });

  test(`However a ${kind} is damaged, what could be seen of it can be seen, and nothing is thrown`, async () => {
    const picture = await print(noted());
    let count = 0;
    for (const damaged of listDamaged(picture)) {
      const stripped = stripNotes(damaged);
      const seen = await pointsOf(damaged).catch(() => undefined);
      if (stripped === undefined || seen === undefined) continue;
      assert.deepEqual(await pointsOf(stripped), seen);
      count += 1;
    }
    assert.ok(count > 10, String(count));
  });
}

/** Copies with a byte changed, left out or put in here and there, and cut ones. */
function* listDamaged(picture: Buffer): Generator<Buffer> {
  for (let place = 0; place < picture.length; place += 41) {
    const [before, byte, after] = [
      picture.subarray(0, place),
      picture[place] ?? 0,
      picture.subarray(place + 1),
    ];
    yield Buffer.concat([before, Buffer.from([0xff - byte]), after]);
    yield Buffer.concat([before, after]);
    yield Buffer.concat([before, Buffer.from([0, byte]), after]);
    yield before;
  }
}

test('A byte between two segments of a JPEG, which all programs pass over, loses nothing', async () => {
  const picture = await noted().jpeg().toBuffer();
  const end = 4 + picture.readUInt16BE(4);
  const odd = Buffer.concat([picture.subarray(0, end), Buffer.from([0]), picture.subarray(end)]);
  assert.deepEqual(strip(odd), strip(picture));
});

test('How a picture lies may be noted as a number of two or of four bytes', async () => {
  for (const [type, number] of [
    ['0003', '00060000'],
    ['0004', '00000006'],
  ] as const) {
    const notes = Buffer.from(`4d4d002a0000000800010112${type}00000001${number}00000000`, 'hex');
    const length = Buffer.from([0xff, 0xe1, 0, notes.length + 8]);
    const picture = await plain().jpeg().toBuffer();
    const segment = Buffer.concat([length, Buffer.from('Exif\0\0'), notes]);
    const turned = Buffer.concat([picture.subarray(0, 2), segment, picture.subarray(2)]);
    assert.equal((await sharp(strip(turned)).metadata()).orientation, 6);
  }
});

test('What a telephone puts after a picture goes with its notes, and so does a comment', async () => {
  const picture = await plain().jpeg().toBuffer();
  const comment = Buffer.from([0xff, 0xfe, 0, place.length + 2, ...Buffer.from(place)]);
  const second = await noted().jpeg().toBuffer();
  const whole = Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2), second]);
  assert.deepEqual(Buffer.from(strip(whole)), picture);
});

test('Texts of a PNG are notes', async () => {
  const picture = await plain().png().toBuffer();
  const text = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('tEXtPlace\0No'), Buffer.alloc(4)]);
  const whole = Buffer.concat([picture.subarray(0, 33), text, picture.subarray(33)]);
  assert.deepEqual(Buffer.from(strip(whole)), picture);
});

test('An AVIF with notes has to be coded anew, one without and a GIF are given back as they are', async () => {
  assert.equal(stripNotes(await noted().avif({ effort: 0 }).toBuffer()), undefined);
  const avif = await plain().avif({ effort: 0 }).toBuffer();
  assert.equal(stripNotes(avif), avif);
  const gif = await plain().gif().toBuffer();
  assert.equal(stripNotes(gif), gif);
});

function strip(picture: Buffer): Uint8Array {
  const stripped = stripNotes(picture);
  assert.ok(stripped !== undefined);
  return stripped;
}

/** As a browser sees them, which shows what it can. */
async function pointsOf(picture: Uint8Array): Promise<Buffer> {
  return await sharp(picture, { failOn: 'none' }).raw().toBuffer();
}
