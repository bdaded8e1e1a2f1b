import type { Site } from '../archive/site.ts';
import { contrastOf, formatHex, type Colour } from '../colours/colour.ts';
import { findReadable, isReadable, leastContrast } from '../colours/readable-colour.ts';
import { readColour } from './css-parser.ts';
import { formatContrast, type Mode } from './palette.ts';

/** The colours that an accent has on light and on dark pages. */
export type AccentColours = Readonly<Record<Mode, Colour>>;

/** What is wrong with an accent, and at which of its keys. */
export interface AccentFault {
  /** Below `accent`; empty if it is the value itself. */
  readonly key: readonly Mode[];
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
}

/**
 * The colours of an accent. No colour can be read on both light and dark pages: one that can be read on the light ones
 * becomes, for the dark ones, the nearest of its hue. A colour that is given for a kind of pages must be readable there.
 * @param papers the backgrounds.
 */
export function readAccent(
  accent: NonNullable<Site['accent']>,
  papers: AccentColours,
): { readonly colours: AccentColours } | { readonly faults: readonly AccentFault[] } {
  const given = typeof accent === 'string' ? { light: accent } : accent;
  const isAlone = typeof accent === 'string';
  const light = readColour(given.light);
  const dark = given.dark === undefined ? light && findReadable(light, papers.dark) : readColour(given.dark);
  const faults = [
    ...findFault(light, { mode: 'light', written: given.light, isAlone, papers }),
    ...(given.dark === undefined
      ? []
      : findFault(dark, { mode: 'dark', written: given.dark, isAlone, papers })),
  ];
  if (faults.length > 0 || light === undefined || dark === undefined) return { faults };
  return { colours: { light, dark } };
}

interface Given {
  readonly mode: Mode;
  readonly written: string;
  /** Whether one colour is given for both kinds of pages. */
  readonly isAlone: boolean;
  readonly papers: AccentColours;
}

function findFault(
  colour: Colour | undefined,
  { mode, written, isAlone, papers }: Given,
): readonly AccentFault[] {
  const key = isAlone ? [] : [mode];
  if (colour === undefined) return [{ key, ...notColour(written) }];
  const paper = papers[mode];
  if (isReadable(colour, paper)) return [];
  const nearest = formatHex(findReadable(colour, paper));
  const contrast = formatContrast(contrastOf(colour, paper));
  const canBeDark = isAlone && isReadable(colour, papers.dark);
  return [
    {
      key,
      what: `the accent ${written} has a contrast of ${contrast} with the ${mode} background ${formatHex(paper)}; text needs ${formatContrast(leastContrast)}`,
      why: 'Links and the menu are written in it, and many readers could not read them (WCAG 2.2, level AA).',
      remedy: canBeDark
        ? `Write “accent: { light: "${nearest}", dark: "${formatHex(colour)}" }”: the nearest colour that passes on light pages, and yours on dark ones.`
        : `The nearest colour that passes is "${nearest}".`,
    },
  ];
}

function notColour(written: string): Omit<AccentFault, 'key'> {
  return {
    what: `the accent ${written} is not an opaque colour of CSS`,
    why: 'Every browser must show it alike on every page.',
    remedy: 'Write a colour in quotes, such as "#0b5fa5", "teal" or "oklch(0.45 0.12 250)".',
  };
}
