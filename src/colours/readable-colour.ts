import { contrastOf, formatHex, fromOklch, parseHex, toOklch, type Colour } from './colour.ts';

/** The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3, level AA). */
export const leastContrast = 4.5;

/** Whether text of a colour can be read on a background. */
export function isReadable(colour: Colour, background: Colour): boolean {
  return contrastOf(colour, background) >= leastContrast;
}

/**
 * The nearest colour that can be read on a background: of the same hue, with its lightness changed as little as the
 * contrast asks for. The colour itself if it can be read.
 */
export function findReadable(colour: Colour, background: Colour): Colour {
  if (isReadable(colour, background)) return colour;
  const { lightness, ...rest } = toOklch(colour);
  // Black or white, whichever the background lets through, can be read on it.
  const end = toOklch(background).lightness > 0.5 ? 0 : 1;
  let [failing, passing] = [lightness, end];
  for (let step = 0; step < 20; step += 1) {
    const middle = (failing + passing) / 2;
    if (isReadable(asShown(fromOklch({ ...rest, lightness: middle })), background)) passing = middle;
    else failing = middle;
  }
  return asShown(fromOklch({ ...rest, lightness: passing }));
}

/** The colour with the parts that its six digits have. */
function asShown(colour: Colour): Colour {
  return parseHex(formatHex(colour)) ?? colour;
}
