import { contrastOf, formatHex, parseHex, type Colour } from '../colours/colour.ts';
import { isReadable, leastContrast } from '../colours/readable-colour.ts';
import type { PlacedError } from '../documents/content-error.ts';
import { readColour } from './css-parser.ts';
import type { SetToken } from './read-style.ts';
import { styleTokens } from './style-tokens.ts';

/** The colours of a site’s pages, by the names of their tokens, as far as they are plain colours. */
export type Palette = ReadonlyMap<string, PaletteColour>;

export interface PaletteColour {
  /** Undefined if it is computed from others. */
  readonly colour: Colour | undefined;
  /** What style.css says, if it says it. */
  readonly token?: SetToken;
}

export const modes = ['light', 'dark'] as const;
export type Mode = (typeof modes)[number];

/** The colours of light or of dark pages: ours, or where a stylesheet sets them, those. */
export function createPalette(mode: Mode, tokens: readonly SetToken[]): Palette {
  const palette = new Map<string, PaletteColour>();
  for (const { name, kind, value, dark = value } of styleTokens)
    if (kind === 'colour') palette.set(name, { colour: parseHex(mode === 'dark' ? dark : value) });
  for (const token of tokens) {
    if (palette.has(token.name) && (token.mode === 'all' || token.mode === mode))
      palette.set(token.name, { colour: readColour(token.value), token });
  }
  return palette;
}

/** The faults of a stylesheet whose colours make text that cannot be read: one for each colour. */
export function checkPalette(mode: Mode, palette: Palette): readonly PlacedError[] {
  const paper = palette.get('--paper');
  return writtenColours.flatMap((name) => {
    const written = palette.get(name);
    const token = laterOf(written?.token, paper?.token);
    if (token === undefined || written?.colour === undefined || paper?.colour === undefined) return [];
    if (isReadable(written.colour, paper.colour)) return [];
    return [
      {
        line: token.line,
        column: token.column,
        ...describe({ mode, name, written: written.colour, paper: paper.colour, token }),
      },
    ];
  });
}

/** The tokens in which text is written. */
const writtenColours = ['--ink', '--soft', '--accent'] as const;

function laterOf(first: SetToken | undefined, second: SetToken | undefined): SetToken | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first.line > second.line || (first.line === second.line && first.column > second.column)
    ? first
    : second;
}

interface Unreadable {
  readonly mode: Mode;
  readonly name: string;
  readonly written: Colour;
  readonly paper: Colour;
  readonly token: SetToken;
}

function describe({
  mode,
  name,
  written,
  paper,
  token,
}: Unreadable): Pick<PlacedError, 'what' | 'why' | 'remedy'> {
  const contrast = formatContrast(contrastOf(written, paper));
  const isForBoth = token.mode === 'all' && mode === 'dark';
  return {
    what: `on ${mode} pages “${name}” ${formatHex(written)} has a contrast of ${contrast} with “--paper” ${formatHex(paper)}; text needs ${formatContrast(leastContrast)}`,
    why: 'Text is written in it, and many readers could not read it (WCAG 2.2, level AA).',
    remedy: isForBoth
      ? `“${token.name}” is set for dark pages too: set all colours there, in “@media (prefers-color-scheme: dark) { :root { … } }”.`
      : `Set “${name}” and “--paper” further apart.`,
  };
}

/** `4.48:1`. Rounded down, since 4.499 is not enough. */
export function formatContrast(contrast: number): string {
  return `${String(Math.floor(contrast * 100) / 100)}:1`;
}
