import { bundleProgram } from './bundle-program.ts';

/* Bundles the program of a project, the first argument, into a folder, the second. */
const [projectFolder, folder] = process.argv.slice(2);
if (projectFolder === undefined || folder === undefined)
  throw new Error('The project or the folder for its bundle is missing.');

try {
  await bundleProgram(projectFolder, folder);
} catch (error) {
  // eslint-disable-next-line no-restricted-syntax -- Whoever started this process takes it as a reason, and prints it.
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
