import { styleTokens, type StyleToken } from '../look/style-tokens.ts';

/** The stylesheet of a new archive: every token of the program’s own, as a comment. */
export function formatStyleCss(): string {
  return [
    '/*',
    ' * Styles of this site; they come after those of the program. These are its tokens, with their values. To change one,',
    ' * take away the marks of the comment around it.',
    ' */',
    ':root {',
    ...styleTokens.map(({ name, value, what }) => `  /* ${name}: ${value}; */ /* ${what} */`),
    '}',
    '@media (prefers-color-scheme: dark) {',
    '  :root {',
    ...styleTokens.flatMap(formatDark),
    '  }',
    '}',
    '',
  ].join('\n');
}

function formatDark({ name, dark, what }: StyleToken): readonly string[] {
  return dark === undefined ? [] : [`    /* ${name}: ${dark}; */ /* ${what} */`];
}
