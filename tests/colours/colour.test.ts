import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  contrastOf,
  formatHex,
  fromOklch,
  parseHex,
  toOklch,
  type Colour,
} from '../../src/colours/colour.ts';
import { findReadable, isReadable } from '../../src/colours/readable-colour.ts';

function hex(text: string): Colour {
  const colour = parseHex(text);
  assert.ok(colour !== undefined, text);
  return colour;
}

test('A colour of three or six digits is read, and any other text is not', () => {
  assert.deepEqual(hex('#f00'), { red: 1, green: 0, blue: 0 });
  assert.equal(formatHex(hex(' #8F1d18 ')), '#8f1d18');
  for (const text of ['', '8f1d18', '#8f1d1', '#8f1d1800', '#ggg', 'red'])
    assert.equal(parseHex(text), undefined, text);
});

test('The contrast of two colours is that which WCAG 2.2 defines', () => {
  const contrasts = [
    ['#000', '#fff', 21],
    ['#fff', '#fff', 1],
    // The greys that are nearest to AA on white.
    ['#767676', '#fff', 4.54],
    ['#777', '#fff', 4.48],
    ['#f00', '#fff', 4],
    ['#00f', '#fff', 8.59],
  ] as const;
  for (const [first, second, expected] of contrasts) {
    assert.equal(Number(contrastOf(hex(first), hex(second)).toFixed(2)), expected, first);
    assert.equal(contrastOf(hex(first), hex(second)), contrastOf(hex(second), hex(first)));
  }
});

test('Colours become OKLCH with the values that CSS Color 4 gives for them', () => {
  const known = [
    ['#ff0000', 0.628, 0.2577, 29.23],
    ['#008000', 0.5198, 0.1769, 142.5],
    ['#0000ff', 0.452, 0.3132, 264.05],
    ['#ffffff', 1, 0, undefined],
  ] as const;
  for (const [text, lightness, chroma, hue] of known) {
    const found = toOklch(hex(text));
    assert.ok(Math.abs(found.lightness - lightness) < 0.0005, text);
    assert.ok(Math.abs(found.chroma - chroma) < 0.0005, text);
    if (hue !== undefined) assert.ok(Math.abs(found.hue - hue) < 0.05, text);
  }
});

test('OKLCH becomes the colour that it came from, whatever the colour', () => {
  for (let number = 0; number < 0x1000000; number += 65_521) {
    const text = `#${number.toString(16).padStart(6, '0')}`;
    assert.equal(formatHex(fromOklch(toOklch(hex(text)))), text);
  }
});

test('A colour that no screen shows keeps its lightness and hue, and loses chroma', () => {
  const shown = toOklch(fromOklch({ lightness: 0.7, chroma: 0.4, hue: 150 }));
  assert.ok(Math.abs(shown.lightness - 0.7) < 0.005);
  assert.ok(Math.abs(shown.hue - 150) < 1);
  assert.ok(shown.chroma < 0.3);
});

test('The nearest readable colour can just be read, has the same hue, and is the colour itself where that can be read', () => {
  for (const background of ['#fdfcf9', '#161513', '#808080'].map(hex)) {
    for (let number = 0; number < 0x1000000; number += 262_139) {
      const colour = hex(`#${number.toString(16).padStart(6, '0')}`);
      const found = findReadable(colour, background);
      assert.ok(isReadable(found, background), formatHex(colour));
      if (isReadable(colour, background)) assert.equal(found, colour);
      else assert.ok(contrastOf(found, background) < 4.6, `${formatHex(colour)} ${formatHex(found)}`);
    }
  }
});
