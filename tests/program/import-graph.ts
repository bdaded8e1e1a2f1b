import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { listFiles } from '../../src/files/list-files.ts';

/** Which files import which, by names from the project’s folder. */
export interface ImportGraph {
  readonly files: readonly string[];
  /** The files that some lead to, and these. @param withTypes whether to follow imports of types alone. */
  follow(entries: readonly string[], withTypes: boolean): ReadonlySet<string>;
}

/** Reads the imports of all of src: of modules, components and stylesheets. */
export function readImportGraph(): ImportGraph {
  const files = listFiles('src').map((file) => `src/${file}`);
  const imports = new Map(files.map((file) => [file, listImports(file, files)]));
  return {
    files,
    follow: (entries, withTypes) => {
      const reached = new Set<string>();
      const waiting = [...entries];
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (reached.has(file)) continue;
        reached.add(file);
        const next = (imports.get(file) ?? []).filter(({ isType }) => withTypes || !isType);
        waiting.push(...next.map(({ target }) => target));
      }
      return reached;
    },
  };
}

interface Import {
  readonly target: string;
  readonly isType: boolean;
}

/** `import … from`, `export … from`, `import('…')`, a thread’s `new URL('….ts', import.meta.url)`, `@import` of a style. */
const patterns = [
  /^(?:import|export) (?<type>type )?(?:[^'";]* from )?'(?<path>\.[^']+)'/gm,
  /import\('(?<path>\.[^']+)'\)/g,
  /new URL\('(?<path>[^'/]+\.ts)', import\.meta\.url\)/g,
  /@import '(?<path>\.[^']+)'/g,
];

function listImports(file: string, files: readonly string[]): readonly Import[] {
  const text = readFileSync(file, 'utf8').replace(/^ +import /gm, 'import ');
  const written = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups = {} }) => ({
      target: posix.join(posix.dirname(file), (groups['path'] ?? '').replace(/\?.*$/, '')),
      isType: groups['type'] !== undefined,
    })),
  );
  return [...written, ...listGlobbed(file, text, files)].filter(({ target }) => files.includes(target));
}

/** `import.meta.glob('./*.astro')` takes every component of the folder. */
function listGlobbed(file: string, text: string, files: readonly string[]): readonly Import[] {
  if (!text.includes("import.meta.glob<AstroComponentFactory>('./*.astro'")) return [];
  const folder = `${posix.dirname(file)}/`;
  const components = files.filter((each) => each.startsWith(folder) && each.endsWith('.astro'));
  return components.map((target) => ({ target, isType: false }));
}
