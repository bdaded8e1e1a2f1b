import { z } from 'zod';
import { limits } from './limits.ts';
import { line } from './text-field.ts';

/** A field for a colour of CSS, or one for light and one for dark pages. */
export const accent = z.union([
  colour('The colour of what stands out.'),
  z.strictObject({
    light: colour('The colour on a light page.'),
    dark: colour('The colour on a dark page.').optional(),
  }),
]);

/** The stacks of fonts that every system has some of: see src/look/font-stacks.ts. */
export const fontNames = [
  'serif',
  'transitional',
  'old-style',
  'slab-serif',
  'antique',
  'didone',
  'system',
  'humanist',
  'geometric-humanist',
  'classical-humanist',
  'neo-grotesque',
  'rounded-sans',
  'industrial',
  'monospace',
] as const;

export type FontName = (typeof fontNames)[number];

/** The field for the fonts of a site, by what is set in them. */
export const fonts = z.strictObject({
  text: z.enum(fontNames).optional().describe('The fonts of articles.'),
  headings: z.enum(fontNames).optional().describe('The fonts of headlines, and of the site’s name.'),
  frame: z.enum(fontNames).optional().describe('The fonts of menus, dates, labels and forms.'),
});

export type FontSetting = z.output<typeof fonts>;

function colour(description: string) {
  return line(description, limits.name);
}
