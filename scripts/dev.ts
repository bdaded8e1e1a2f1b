import { join, resolve } from 'node:path';
import type { ContentError } from '../src/documents/content-error.ts';
import { defaultCache } from '../src/commands/default-folders.ts';
import { findSiteFolder } from '../src/commands/site-folder.mjs';
import { checkFolders } from '../src/commands/check-folders.ts';
import { createBuildLog, formatNumber, formatSeconds } from '../src/log/build-log.ts';
import { readCommandLine, readPort, runCommand } from '../src/commands/command-line.ts';
import { readSiteAddress, urlHelp } from '../src/commands/site-address.ts';
import { readNow } from '../src/commands/read-now.ts';
import { takeStage } from '../src/site/take-stage.ts';
import { withBuild, type Build } from '../src/site/open-build.ts';
import { endWithErrors, printErrors } from '../src/commands/print-errors.ts';
import { openBrowser } from '../src/preview/open-browser.ts';
import { checkPort } from '../src/preview/static-server.ts';
import { watchContent } from '../src/dev/watch-content.ts';
import { startDevServer } from '../src/dev/dev-server.ts';

const help = `Shows the site while you write: every page at its address, as the files are now.

  npm run dev -- [options]

  --content DIR   the content: site.yaml, sources, pages, articles   (this folder if it holds site.yaml, else content)
${urlHelp}
  --cache DIR     where it remembers what it read                    (a folder in .cache for each content)
  --now INSTANT   take this for the present                          (what the clock says)
  --port N        where it listens                                   (4321)
  --host NAME     the name or address where it listens, for other machines; 0.0.0.0 for all of this machine’s addresses
                  (127.0.0.1: this machine alone)
  --open          open it in the browser
  --help          this text

A page is made when it is asked for, so an archive of any size starts in seconds once it was read. The browser reloads
when a file changes; errors appear in the browser and here. Only the search needs a build: “npm run build” makes it.
Drafts and articles that wait for their day are shown with a ribbon. One under an embargo is in no list: its address
shows it.
`;

/** Ends when all changes so far are taken in. */
let underWay: Promise<void> = Promise.resolve();

await runCommand(async () => {
  const { values } = readCommandLine({
    help,
    paths: ['content', 'cache'],
    options: {
      content: { type: 'string' },
      url: { type: 'string' },
      cache: { type: 'string' },
      now: { type: 'string' },
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: '127.0.0.1' },
      open: { type: 'boolean', default: false },
    },
  });
  const port = readPort(values.port);
  const { content = findSiteFolder() } = values;
  const { cache = defaultCache(content, 'development') } = values;
  checkFolders({ content, cache });
  const url = readSiteAddress(values.url);
  await checkPort(port, values.host);
  const out = join(cache, 'site');
  const log = createBuildLog(process.stdout);
  const start = performance.now();
  const findEdition = () => ({ ...readNow(values.now), isPreview: true });
  await withBuild({ content, url, out, cache, wanted: findEdition(), log }, async (build) => {
    const { settings, errors, articleCount } = await takeStage(build, false);
    if (settings === undefined) {
      endWithErrors(errors, { all: false });
      return;
    }
    const storeFile = join(resolve(cache), 'archive.sqlite');
    const server = await startDevServer(
      { contentFolder: build.contentFolder, url, storeFile },
      { port, host: values.host },
    );
    const time = formatSeconds(performance.now() - start);
    log.note(
      `${formatNumber(articleCount, 'article')} at ${server.address} after ${time} (stop with Ctrl+C)`,
    );
    if (values.open)
      openBrowser(server.address, (reason) => {
        log.note(`No browser opens: ${reason}`);
      });
    const stopWatching = watchContent(build.contentFolder, () => {
      void retake({ ...build, wanted: findEdition() }, server);
    });
    await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
    stopWatching();
    await server.stop();
  });
});

/** Takes in what changed, after the changes before. */
async function retake(build: Build, server: Awaited<ReturnType<typeof startDevServer>>): Promise<void> {
  await (underWay = underWay.then(async () => {
    const { errors } = await takeStage(build, false);
    if (errors.length === 0) {
      server.reload();
      return;
    }
    printErrors(errors, process.stderr);
    server.showError(describeErrors(errors));
  }));
}

function describeErrors(errors: readonly ContentError[]): string {
  let text = '';
  const write = (part: string) => (text += part);
  printErrors(errors, { write }, { hasColor: false });
  return text;
}
