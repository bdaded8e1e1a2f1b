/** A property of CSS by which a site changes what its pages look like. */
export interface StyleToken {
  /** `--paper` */
  readonly name: string;
  readonly kind: 'colour' | 'font' | 'size' | 'width';
  /** What it sets, for docs/look.md. */
  readonly what: string;
  /** Its value, as src/styles/base.css has it, on one line. */
  readonly value: string;
  /** Its value on dark pages, where that is another. */
  readonly dark?: string;
}

/** All tokens, in the order of src/styles/base.css, which gives them their values. */
export const styleTokens: readonly StyleToken[] = [
  colour('--paper', 'The background', '#fdfcf9', '#161513'),
  colour('--ink', 'Text', '#1d1b18', '#e8e4db'),
  colour('--soft', 'Dates, labels, summaries', '#5d574d', '#a9a297'),
  colour('--line', 'Lines between things', '#d9d3c6', '#3a3733'),
  colour('--accent', 'What stands out; “accent” in site.yaml sets it', '#8f1d18', '#f2a093'),
  {
    name: '--font-text',
    kind: 'font',
    what: 'Articles; “fonts” in site.yaml sets it for every script',
    value:
      "Charter, 'Iowan Old Style', 'Source Serif 4', Georgia, 'Noto Serif', 'Noto Naskh Arabic', 'Geeza Pro', serif",
  },
  { name: '--font-headings', kind: 'font', what: 'Headlines and the site’s name', value: 'var(--font-text)' },
  {
    name: '--font-frame',
    kind: 'font',
    what: 'Menus, dates, labels, forms',
    value: "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial, sans-serif",
  },
  { name: '--size-text', kind: 'size', what: 'The text of an article', value: '1.125rem' },
  {
    name: '--size-title',
    kind: 'size',
    what: 'The headline of a page',
    value: 'clamp(1.9rem, 1.3rem + 2.6vw, 3rem)',
  },
  { name: '--size-small', kind: 'size', what: 'Dates, labels, the menu', value: '0.84rem' },
  { name: '--width-page', kind: 'width', what: 'The page', value: '74rem' },
  { name: '--width-text', kind: 'width', what: 'The lines of an article', value: '38rem' },
  { name: '--width-side', kind: 'width', what: 'What stands beside a list', value: '19rem' },
  { name: '--corner', kind: 'size', what: 'The corners of fields and of the calendar’s days', value: '3px' },
];

function colour(name: string, what: string, value: string, dark: string): StyleToken {
  return { name, kind: 'colour', what, value, dark };
}
