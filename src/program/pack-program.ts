import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRenderer } from '../renderer/compile.ts';
import { bundleCommands } from './bundle-program.ts';
import { digestClone, packedDigestsFile } from './code-keys.ts';
import { packedFolder, programFolder } from './program-place.ts';

/** The commands of a package. The others are for those who work on the program. */
const packedCommands = ['build', 'check', 'dev', 'import', 'new', 'preview'];

/**
 * Makes what a package holds besides its sources: the bundled commands, since Node takes no TypeScript from
 * node_modules; the compiled renderer, so that a first build need not start Astro; and the digests of the code, so that
 * no command reads it. A clone of the same code has the same digests.
 */
export async function packProgram(): Promise<void> {
  rmSync(packedFolder, { recursive: true, force: true });
  await bundleCommands(programFolder, packedFolder, packedCommands);
  const digests = digestClone();
  writeFileSync(packedDigestsFile, `${JSON.stringify(digests, null, 2)}\n`);
  const rendererPlaces = { renderersFolder: join(packedFolder, 'renderer'), isStandalone: true };
  await compileRenderer(digests.printing.slice(0, 16), rendererPlaces, () => undefined);
}
