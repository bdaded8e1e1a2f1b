import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { failUsage, readCommandLine, UsageError } from '../src/build/command-line.ts';
import { createStaticServer, listen } from '../src/build/static-server.ts';

const help = `Serves the built site on this machine, for a look at it.

  npm run preview -- [options]

  --out DIR    the built site     (dist)
  --port N     where it listens   (4321)
  --help       this text
`;

const { values } = readCommandLine({
  help,
  options: { out: { type: 'string', default: 'dist' }, port: { type: 'string', default: '4321' } },
});
const folder = resolve(values.out);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  failUsage(new UsageError(`--port takes a number from 0 to 65535, not “${values.port}”.`));
}
if (!existsSync(folder)) failUsage(new UsageError(`${values.out} is not there. Run “npm run build” first.`));
process.stdout.write(`${values.out} is at ${await listen(createStaticServer(folder), port)}/ (stop with Ctrl+C)\n`);
