import { takeStage } from '../src/site/take-stage.ts';
import { createBuildLog, formatNumber } from '../src/log/build-log.ts';
import { printLine } from '../src/log/print.ts';
import { defaultCache } from '../src/commands/cache-folder.ts';
import { checkFolders } from '../src/commands/check-folders.ts';
import { readCommandLine, runCommand } from '../src/commands/command-line.ts';
import { withBuild } from '../src/site/open-build.ts';
import { endWithErrors } from '../src/commands/print-errors.ts';

const help = `Checks the content without building: front matter, places, sources, links, pictures.

  npm run check -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles   (content)
  --cache DIR     where a build remembers what it knows: a file that this command or a build has read is not read again
                  (that of npm run build, with the same content and no --out)
  --all           list every error, not only the first 200
  --help          this text

Ends with 0 if all is well, 1 after errors in the content, 2 after wrong usage.
`;

const options = {
  content: { type: 'string', default: 'content' },
  cache: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;

/** The output of a build by default. This command writes nothing there. */
const out = 'dist';

await runCommand(async () => {
  const { values } = readCommandLine({ help, options });
  const { content, cache = defaultCache(content, out) } = values;
  checkFolders({ content, cache });
  await withBuild({ content, out, cache, log: createBuildLog(process.stdout) }, async (build) => {
    const { errors, articleCount } = await takeStage(build, false);
    if (errors.length > 0) endWithErrors(errors, { all: values.all });
    else printLine(`${formatNumber(articleCount, 'article')}: all is well.`);
  });
});
