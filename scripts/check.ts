import { readNow } from '../src/commands/read-now.ts';
import { takeStage } from '../src/site/take-stage.ts';
import { adviseContent, adviseFailed, type ContentAdvice } from '../src/checking/advise-content.ts';
import { createBuildLog } from '../src/log/build-log.ts';
import { findFolders } from '../src/commands/default-folders.ts';
import { checkFolders } from '../src/commands/check-folders.ts';
import { exitCodes, readChoice, readCommandLine, runCommand } from '../src/commands/command-line.ts';
import { checkFormats, printCheck } from '../src/commands/print-check.ts';
import type { TakenContent } from '../src/intake/take-content.ts';
import { readSettings } from '../src/reading/read-settings.ts';
import { readSiteAddress, urlHelp } from '../src/commands/site-address.ts';
import { withBuild, type Build } from '../src/site/open-build.ts';

const help = `Checks the content without building: front matter, places, sources, links, files. It also warns of what is
allowed but rarely meant, such as a picture without words or HTML that is not printed: docs/checks.md lists all of it.

  npm run check -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles   (this folder if it holds site.yaml, else content)
${urlHelp}
  --cache DIR     where a build remembers what it knows: a file that this command or a build has read is not read again
                  (that of npm run build, with the same content and no --out)
  --now INSTANT   take this for the present: what is dated later waits   (what the clock says, by the minute)
  --strict        count warnings as errors
  --format NAME   text, for people; github, annotations for GitHub Actions; json, one object   (text)
  --all           list every error and warning, not only the first 200 of each
  --help          this text

Ends with 0 if all is well or there are only warnings, 1 after errors in the content, 2 after wrong usage.
`;

const options = {
  content: { type: 'string' },
  url: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  strict: { type: 'boolean', default: false },
  format: { type: 'string', default: 'text' },
  all: { type: 'boolean', default: false },
} as const;

await runCommand(async () => {
  const { values } = readCommandLine({ help, options, paths: ['content', 'cache'] });
  // The output of a build. This command writes nothing there.
  const { content, cache, out } = findFolders(values);
  const format = readChoice('format', values.format, checkFormats);
  checkFolders({ content, cache });
  // What a program reads must not begin with what people read.
  const log = createBuildLog(format === 'text' ? process.stdout : process.stderr);
  const wanted = { ...readNow(values.now), isPreview: false };
  await withBuild({ content, url: readSiteAddress(values.url), out, cache, wanted, log }, async (build) => {
    const taken = await takeStage(build, false);
    const { warnings, errors } = await findAdvice(build, taken);
    const isPassed = printCheck(
      { ...taken, warnings, errors: [...taken.errors, ...errors] },
      {
        format,
        isStrict: values.strict,
        all: values.all,
        contentFolder: content,
        repositoryFolder: process.env['GITHUB_WORKSPACE'] ?? '.',
        out: process.stdout,
        errorOut: process.stderr,
      },
    );
    if (!isPassed) process.exitCode = exitCodes.contentErrors;
  });
});

/** If there are errors, the content is not taken in, so that only the files with errors are looked at. */
async function findAdvice(build: Build, taken: TakenContent): Promise<ContentAdvice> {
  if (taken.settings !== undefined) {
    return adviseContent({ ...build, settings: taken.settings, program: build.code.program });
  }
  const { provisional } = await readSettings(build.contentFolder, build);
  if (provisional === undefined) return { warnings: [], errors: [] };
  const options = { contentFolder: build.contentFolder, settings: provisional };
  return { warnings: adviseFailed(options, taken.errors), errors: [] };
}
