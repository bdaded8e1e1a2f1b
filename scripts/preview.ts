import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCommandLine, readPort, runCommand, UsageError } from '../src/commands/command-line.ts';
import { printLine } from '../src/log/print.ts';
import { createStaticServer, listen } from '../src/preview/static-server.ts';

const help = `Shows the built site on this machine.

  npm run preview -- [options]

  --out DIR    the built site     (dist)
  --port N     where it listens   (4321)
  --help       this text
`;

await runCommand(async () => {
  const { values } = readCommandLine({
    help,
    options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
  });
  const port = readPort(values.port);
  const folder = resolve(values.out);
  if (!existsSync(folder)) throw new UsageError(`${values.out} is not there. Run “npm run build” first.`);
  const address = await listen(createStaticServer(folder), port);
  printLine(`${values.out} is at ${address}/ (stop with Ctrl+C)`);
});
