import { takeStage } from '../src/site/take-stage.ts';
import { createBuildLog, formatNumber } from '../src/log/build-log.ts';
import { defaultCache } from '../src/commands/cache-folder.ts';
import { checkFolders } from '../src/commands/check-folders.ts';
import { readCommandLine, runCommand } from '../src/commands/command-line.ts';
import { withBuild } from '../src/site/open-build.ts';
import { endWithErrors } from '../src/commands/print-errors.ts';

const help = `Checks the content without building: front matter, places, sources, links, pictures.

  npm run check -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles   (content)
  --cache DIR     where a build remembers what it knows: what was read is not read again, here or there
                  (that of npm run build, with the same content and no --out)
  --all           list every error, not the first 200 alone
  --help          this text

Ends with 0 where all is well, 1 over errors in the content, 2 over wrong usage.
`;

const options = {
  content: { type: 'string', default: 'content' },
  cache: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

/** What a build writes to by itself; nothing is written there. */
const out = 'dist';

await runCommand(async () => {
  const { values } = readCommandLine({ help, options });
  const { content, cache = defaultCache(content, out) } = values;
  checkFolders({ content, cache });
  await withBuild({ content, out, cache, log: createBuildLog(process.stdout) }, async (build) => {
    const { errors, articleCount } = await takeStage(build, false);
    if (errors.length > 0) endWithErrors(errors, { all: values.all });
    else process.stdout.write(`${formatNumber(articleCount, 'article')}: all is well.\n`);
  });
});
