import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { basePathOf } from '../src/archive/site-address.ts';
import { readCommandLine, readPort, runCommand, UsageError } from '../src/commands/command-line.ts';
import { readSiteAddress } from '../src/commands/site-address.ts';
import { printLine } from '../src/log/print.ts';
import { findBuiltBasePath } from '../src/preview/built-site.ts';
import { openBrowser } from '../src/preview/open-browser.ts';
import { createStaticServer, listen } from '../src/preview/static-server.ts';

const help = `Shows the built site on this machine.

  npm run preview -- [options]

  --out DIR      the built site                                  (dist)
  --url ADDRESS  where it is published: it is shown at that path (the address for which it was built)
  --port N       where it listens                                (4321)
  --host NAME    the name or address where it listens, for other machines; 0.0.0.0 for all of this machine’s addresses
                 (127.0.0.1: this machine alone)
  --open         open it in the browser
  --help         this text
`;

await runCommand(async () => {
  const { values } = readCommandLine({
    help,
    paths: ['out'],
    options: {
      out: { type: 'string', default: 'dist' },
      url: { type: 'string' },
      port: { type: 'string', default: '4321' },
      host: { type: 'string' },
      open: { type: 'boolean', default: false },
    },
  });
  const port = readPort(values.port);
  const folder = resolve(values.out);
  if (!existsSync(folder)) throw new UsageError(`${folder} is not there. Run “npm run build” first.`);
  // What was built for another address would lead nowhere, whatever the environment says now.
  const url = readSiteAddress(values.url, {});
  const basePath = url === undefined ? findBuiltBasePath(folder) : basePathOf({ url });
  const server = createStaticServer(folder, { host: values.host, basePath });
  const address = await listen(server, port, values.host);
  printLine(`${values.out} is at ${address}${basePath} (stop with Ctrl+C)`);
  if (values.open)
    openBrowser(`${address}${basePath}`, (reason) => {
      printLine(`No browser opens: ${reason}`, process.stderr);
    });
});
