import { formatNumber, createBuildLog } from '../src/build/build-log.ts';
import { exitCodes, readCommandLine } from '../src/build/command-line.ts';
import { printErrors } from '../src/build/print-errors.ts';
import { takeContent } from '../src/build/take-content.ts';
import { openStore } from '../src/store/store.ts';
import { resolve } from 'node:path';

const help = `Checks the content without building: front matter, places, sources, links, images.

  npm run check -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles   (content)
  --help          this text

Ends with 0 where all is well, 1 over errors in the content, 2 over wrong usage.
`;

const { values } = readCommandLine({ help, options: { content: { type: 'string', default: 'content' } } });

const store = openStore(':memory:');
const { errors } = takeContent({
  contentFolder: resolve(values.content),
  store,
  options: { log: createBuildLog(process.stdout) },
});
store.close();
if (errors.length > 0) {
  printErrors(errors, process.stderr);
  process.exitCode = exitCodes.contentErrors;
} else {
  process.stdout.write(`${formatNumber(errors.length, 'error')}: all is well.\n`);
}
