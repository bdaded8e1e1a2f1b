import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { editorialPageSchema } from '../archive/editorial-page.ts';
import { frontMatterSchema } from '../archive/front-matter.ts';
import { redirectsSchema } from '../archive/site-redirect.ts';
import { siteSchema } from '../archive/site.ts';
import { sourceSchema } from '../archive/source.ts';
import { compileRenderer } from '../renderer/compile.ts';
import { bundleCommands } from './bundle-program.ts';
import { digestClone, packedDigestsFile } from './code-keys.ts';
import { formatNotices, listBundledPackages } from './notices.ts';
import { packedFolder, programFolder } from './program-place.ts';

/** The commands of a package. The others are for those who work on the program. */
const packedCommands = ['build', 'check', 'dev', 'import', 'init', 'new', 'preview'];

/**
 * Makes what a package holds besides its sources: the bundled commands, since Node takes no TypeScript from
 * node_modules; the compiled renderer, so that a first build need not start Astro; the digests of the code, so that
 * no command reads it; the licences of the packages that were bundled; and the schemas by which editors complete and check what is typed. A clone of the same code has
 * the same digests.
 */
export async function packProgram(): Promise<void> {
  rmSync(packedFolder, { recursive: true, force: true });
  const modules = await bundleCommands(programFolder, packedFolder, packedCommands);
  writeNotices(modules);
  const digests = digestClone();
  writeFileSync(packedDigestsFile, `${JSON.stringify(digests, null, 2)}\n`);
  writeSchemas(join(packedFolder, 'schemas'));
  const rendererPlaces = { renderersFolder: join(packedFolder, 'renderer'), isStandalone: true };
  await compileRenderer(digests.printing.slice(0, 16), rendererPlaces, () => undefined);
}

/** The renderer holds code of Astro, and of packages that the commands hold, too. */
function writeNotices(modules: readonly string[]): void {
  const names = [...new Set([...listBundledPackages(modules), 'astro'])].sort();
  writeFileSync(join(packedFolder, 'NOTICES.txt'), formatNotices(names, join(programFolder, 'node_modules')));
}

/** What is written by hand, by the names that the files of `init` use. */
const schemas = {
  site: siteSchema,
  source: sourceSchema,
  article: frontMatterSchema,
  page: editorialPageSchema,
  redirects: redirectsSchema,
};

function writeSchemas(folder: string): void {
  mkdirSync(folder);
  for (const [name, schema] of Object.entries(schemas)) {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(json, null, 2)}\n`);
  }
}
