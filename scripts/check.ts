import { resolve } from 'node:path';
import { createBuildLog, formatNumber } from '../src/build/build-log.ts';
import { readCommandLine, runCommand } from '../src/build/command-line.ts';
import { endWithErrors } from '../src/build/print-errors.ts';
import { takeContent } from '../src/build/take-content.ts';
import { createWorkshop } from '../src/build/workshop.ts';
import { openStore } from '../src/store/store.ts';

const help = `Checks the content without building: front matter, places, sources, links, pictures.

  npm run check -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles   (content)
  --all           list every error, not the first 200 alone
  --help          this text

Ends with 0 where all is well, 1 over errors in the content, 2 over wrong usage.
`;

await runCommand(async () => {
  const { values } = readCommandLine({
    help,
    options: { content: { type: 'string', default: 'content' }, all: { type: 'boolean', default: false } },
  });
  const contentFolder = resolve(values.content);
  // In memory, and so without a file that threads could open: they only read articles here.
  const workshop = createWorkshop({ contentFolder, storeFile: ':memory:' });
  const { errors, articleCount } = await takeContent({
    contentFolder,
    store: openStore(':memory:'),
    log: createBuildLog(process.stdout),
    findWorkers: (settings, fileCount) => workshop.findWorkers(settings, fileCount),
  });
  await workshop.close();
  if (errors.length > 0) endWithErrors(errors, { all: values.all });
  else process.stdout.write(`${formatNumber(articleCount, 'article')}: all is well.\n`);
});
