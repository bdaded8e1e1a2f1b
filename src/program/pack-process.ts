import { packProgram } from './pack-program.ts';

/* Makes what a package of the program holds besides its sources. */
try {
  await packProgram();
} catch (error) {
  // eslint-disable-next-line no-restricted-syntax -- Whoever started this process takes it as a reason, and prints it.
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
