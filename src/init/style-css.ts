import { readdirSync, readFileSync } from 'node:fs';

/** The stylesheet of a new archive: every token of the program’s own stylesheets, as a comment. */
export function formatStyleCss(): string {
  const [light, dark] = [tokensOf(false), tokensOf(true)];
  return [
    '/*',
    ' * Styles of this site; they come after those of the program. These are its tokens. To change one, take its line out of',
    ' * the comment.',
    ' */',
    ':root {',
    ...light.map((token) => `  /* ${token} */`),
    '}',
    ...(dark.length === 0
      ? []
      : [
          '@media (prefers-color-scheme: dark) {',
          '  :root {',
          ...dark.map((token) => `    /* ${token} */`),
          '  }',
          '}',
        ]),
    '',
  ].join('\n');
}

const stylesFolder = new URL('../styles/', import.meta.url);

/** The tokens of light or of dark pages, as they are declared. */
function tokensOf(isDark: boolean): readonly string[] {
  const files = readdirSync(stylesFolder).filter((name) => name.endsWith('.css'));
  return files.flatMap((name) => {
    const css = readFileSync(new URL(name, stylesFolder), 'utf8').replace(/\/\*.*?\*\//gs, '');
    return [...css.matchAll(rootPattern)].flatMap(([, dark, declarations = '']) =>
      (dark !== undefined) === isDark ? listTokens(declarations) : [],
    );
  });
}

/** `:root` for itself or in dark pages; not that of other media, such as print. */
const rootPattern = /^(@media \(prefers-color-scheme: dark\)\s*\{\s*)?:root\s*\{([^{}]*)\}/gm;

function listTokens(declarations: string): readonly string[] {
  return [...declarations.matchAll(/--[\w-]+:[^;]*;/g)].map(([token]) => token.replace(/\s+/g, ' '));
}
