import { createRequire } from 'node:module';
import type { transform } from 'lightningcss';
import { formatHex, parseHex, type Colour } from '../colours/colour.ts';

/*
 * Lightning CSS, by which Vite minifies our own styles. It is native code that takes 25 ms to load, so only a site with
 * styles of its own loads it.
 */
interface Parser {
  readonly transform: typeof transform;
}
let parser: Parser | undefined;

export function loadCssParser(): Parser {
  // The types of `require` say nothing of what it gives.
  return (parser ??= createRequire(import.meta.url)('lightningcss') as Parser);
}

/** Reads an opaque colour of CSS, in any of its forms; undefined if the text is none that screens show alike. */
export function readColour(text: string): Colour | undefined {
  const hex = parseHex(text);
  if (hex !== undefined || !/^[a-z][a-z0-9-]*(?:\([\d\sa-z.,%/+-]*\))?$/i.test(text.trim())) return hex;
  return parseWith(text.trim(), 'rgb') ?? parseWith(findFallback(text.trim()), 'rgb');
}

function parseWith(text: string, type: 'rgb'): Colour | undefined {
  let found: Colour | undefined;
  tryTransform(text, {
    Color: (colour) => {
      if (typeof colour === 'object' && colour.type === type && colour.alpha === 1)
        found = { red: colour.r / 255, green: colour.g / 255, blue: colour.b / 255 };
      return colour;
    },
  });
  return found && parseHex(formatHex(found));
}

/** The colour of sRGB that browsers show which know no other: that of 2018. */
function findFallback(text: string): string {
  return /^a\{color:([^;}]+)/.exec(tryTransform(text, {}, { chrome: 60 << 16 }))?.[1] ?? '';
}

function tryTransform(
  colour: string,
  visitor: NonNullable<Parameters<Parser['transform']>[0]['visitor']>,
  targets = {},
): string {
  try {
    const code = Buffer.from(`a{color:${colour}}`);
    return loadCssParser()
      .transform({ filename: 'colour', code, minify: true, visitor, targets })
      .code.toString();
  } catch {
    // Not a value of CSS at all.
    return '';
  }
}
