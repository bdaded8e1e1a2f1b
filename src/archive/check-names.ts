/**
 * The names of all warnings of `check`, in the order of docs/checks.md. An article turns one off by
 * `<!-- check-ignore NAME -->`, the site by `checks: { NAME: false }` in site.yaml.
 */
export const checkNames = [
  // Of what is dropped
  'dropped-element',
  'dropped-tag',
  'unknown-tag',
  'dropped-attribute',
  'dropped-address',
  'open-comment',
  'nothing-printed',
  'lost-cells',
  'unused-note',
  'repeated-definition',
  'cut-value',
  'unused-file',
  // Of what is printed as it is written
  'shortcode',
  'wiki-link',
  'attribute-list',
  'directive',
  'address-with-space',
  'missing-definition',
  'indented-code',
  // Of what reads badly
  'missing-alt',
  'link-without-words',
  'skipped-heading',
  'repeated-headline',
  'own-host',
  // Of pictures
  'damaged-picture',
  'misnamed-picture',
  'huge-picture',
  'heavy-picture',
  // Of warnings themselves
  'unknown-check',
] as const;

export type CheckName = (typeof checkNames)[number];

/** What can be wrong with the file of a picture. */
export type PictureFault = Extract<CheckName, `${string}-picture`>;
