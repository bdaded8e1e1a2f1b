/** A colour of sRGB: each part from 0 to 1, with the curve of screens (gamma). */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** The same colour as the eye orders it (OKLCH): lightness 0 to 1, chroma from 0, hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** Reads `#rgb` or `#rrggbb`; undefined for any other text. */
export function parseHex(text: string): Colour | undefined {
  const [, short, long] = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/i.exec(text.trim()) ?? [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits === undefined) return undefined;
  const part = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16) / 255;
  return { red: part(0), green: part(2), blue: part(4) };
}

/** `#8f1d18`. Parts outside of 0 to 1 are cut. */
export function formatHex({ red, green, blue }: Colour): string {
  const digits = [red, green, blue].map((part) => {
    const byte = Math.round(Math.min(1, Math.max(0, part)) * 255);
    return byte.toString(16).padStart(2, '0');
  });
  return `#${digits.join('')}`;
}

/** The contrast of two colours, 1 to 21, as WCAG 2.2 defines it. Their order does not matter. */
export function contrastOf(first: Colour, second: Colour): number {
  const [darker = 0, lighter = 0] = [luminanceOf(first), luminanceOf(second)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Converts by the matrices of Björn Ottosson’s OKLab, on which CSS builds its `oklch()`. */
export function toOklch(colour: Colour): Oklch {
  const linear = mapColour(colour, toLinear);
  const [lightness, greenRed, blueYellow] = multiply(
    conesToLab,
    multiply(linearToCones, linear).map(Math.cbrt),
  );
  const hue = (Math.atan2(blueYellow, greenRed) * 180) / Math.PI;
  return { lightness, chroma: Math.hypot(greenRed, blueYellow), hue: hue < 0 ? hue + 360 : hue };
}

/** The colour of sRGB with this lightness and hue, and as much of the chroma as screens can show. */
export function fromOklch(wanted: Oklch): Colour {
  const whole = convertOklch(wanted);
  if (isShown(whole)) return whole;
  let [least, most] = [0, wanted.chroma];
  // Each step halves what is unknown: 2^-20 of the chroma is far less than a screen’s step.
  for (let step = 0; step < 20; step += 1) {
    const chroma = (least + most) / 2;
    if (isShown(convertOklch({ ...wanted, chroma }))) least = chroma;
    else most = chroma;
  }
  return convertOklch({ ...wanted, chroma: least });
}

function convertOklch({ lightness, chroma, hue }: Oklch): Colour {
  const angle = (hue * Math.PI) / 180;
  const cones = multiply(labToCones, [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)]);
  const [red, green, blue] = multiply(
    conesToLinear,
    cones.map((part) => part ** 3),
  ).map(fromLinear);
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 };
}

/** How far a part may stand outside and still be the colour: less than a screen’s step. */
const slack = 0.0005;

function isShown({ red, green, blue }: Colour): boolean {
  return [red, green, blue].every((part) => part >= -slack && part <= 1 + slack);
}

function luminanceOf(colour: Colour): number {
  const [red, green, blue] = mapColour(colour, toLinear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function fromLinear(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}

function mapColour({ red, green, blue }: Colour, map: (part: number) => number): Vector {
  return [map(red), map(green), map(blue)];
}

type Vector = readonly [number, number, number];

function multiply(matrix: readonly [Vector, Vector, Vector], vector: readonly number[]): Vector {
  const [first = 0, second = 0, third = 0] = vector;
  const rowOf = ([a, b, c]: Vector) => a * first + b * second + c * third;
  return [rowOf(matrix[0]), rowOf(matrix[1]), rowOf(matrix[2])];
}

const linearToCones = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
] as const;
const conesToLinear = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
] as const;
const conesToLab = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
] as const;
const labToCones = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
] as const;
