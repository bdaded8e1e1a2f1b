import { readFileSync } from 'node:fs';
import { readCommandLine, runCommand } from '../src/commands/command-line.ts';
import { printText } from '../src/log/print.ts';
import { groupByLicence, readLockedPackages } from '../src/program/locked-packages.ts';

const help = `Lists the licences of all packages that the lock file names, with the packages that have each.

  npm run licences

  --help   this text

“npm run --silent sbom” writes them as a CycloneDX bill of materials.
`;

await runCommand(() => {
  readCommandLine({ help, options: {} });
  const lockFile = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
  for (const [licence, names] of groupByLicence(readLockedPackages(lockFile)))
    printText(`${licence} (${String(names.length)})\n    ${names.join(', ')}\n`);
});
