import { fromCaller } from '../src/commands/caller-folder.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkSiteFolder } from '../src/commands/check-site-folder.ts';
import { readChoice, readCommandLine, runCommand, UsageError } from '../src/commands/command-line.ts';
import { askFacts, type GivenFacts } from '../src/init/ask-facts.ts';
import { findProgramName, findSurroundings } from '../src/init/find-surroundings.ts';
import { findFactFault, guessFacts, type SiteFacts } from '../src/init/site-facts.ts';
import { createStarterFiles, selectFrame } from '../src/init/starter-files.ts';
import { writeNewFiles } from '../src/init/write-new-files.ts';
import { printLine } from '../src/log/print.ts';
import { programFolder } from '../src/program/program-place.ts';

const help = `Starts an archive of your own in a folder: settings, pages, two articles, and what npm, GitHub and editors need.
On a terminal it asks for what is not given; elsewhere, or with --yes, it takes what it can find out by itself.

  npm run init -- [DIR] [options]

  DIR              the folder                                      (this folder)
  --name NAME      what the site is called                         (the folder’s name)
  --language TAG   its language: es, pt-BR, ar                     (that of this machine)
  --time-zone ZONE where its days begin: America/Buenos_Aires      (that of this machine)
  --url ADDRESS    where it will stand                             (the pages of the repository that git knows)
  --news WHOSE     own, or others: news of outlets that you name   (others)
  --program SPEC   the program as package.json names it: a range of versions, a tarball, a git address
  --yes            ask nothing
  --help           this text

It never writes over a file: what is there already is named, and stays.
`;

await runCommand(async () => {
  const { values, positionals } = readCommandLine({
    help,
    options: {
      name: { type: 'string' },
      language: { type: 'string' },
      'time-zone': { type: 'string' },
      url: { type: 'string' },
      news: { type: 'string' },
      program: { type: 'string' },
      yes: { type: 'boolean', default: false },
    },
    takesWords: true,
  });
  const [typed = '.', surplus] = positionals;
  if (surplus !== undefined) throw new UsageError(`“${surplus}” is not understood here.`);
  const folder = fromCaller(typed);
  checkSiteFolder('The folder', folder);
  const facts = await findFacts(folder, readGiven(values), values.yes);
  const program = values.program ?? findProgramName(folder) ?? `^${readVersion()}`;
  const files = await createStarterFiles({ facts, program: placeProgram(program, folder), now: new Date() });
  const isArchive = existsSync(join(folder, 'site.yaml'));
  const { written, kept } = writeNewFiles(folder, isArchive ? selectFrame(files) : files);
  for (const name of written) printLine(`wrote  ${name}`);
  for (const name of kept) printLine(`kept   ${name}, which was there`);
  printLine(`${facts.name} is ready. ${describeSteps(folder)}`);
});

type Given = Partial<Record<'name' | 'language' | 'time-zone' | 'url' | 'news', string>>;

/** @throws UsageError if a fact cannot be. */
function readGiven({ name, language, 'time-zone': timeZone, url, news }: Given): GivenFacts {
  const texts = { name, language, timeZone, url };
  for (const [key, option] of [
    ['name', 'name'],
    ['language', 'language'],
    ['timeZone', 'time-zone'],
    ['url', 'url'],
  ] as const) {
    const value = texts[key];
    const fault = value === undefined ? undefined : findFactFault(key, value);
    if (fault !== undefined) throw new UsageError(`--${option}: ${fault}.`);
  }
  return {
    ...(name !== undefined && { name }),
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
    ...(url !== undefined && { url }),
    ...(news !== undefined && { isOwnNews: readChoice('news', news, ['own', 'others']) === 'own' }),
  };
}

async function findFacts(folder: string, given: GivenFacts, asksNothing: boolean): Promise<SiteFacts> {
  const guessed = guessFacts(findSurroundings(folder));
  if (asksNothing || !process.stdin.isTTY || !process.stdout.isTTY) return { ...guessed, ...given };
  return askFacts(given, guessed, { input: process.stdin, output: process.stdout });
}

/** A tarball or a folder of this machine is named from the site’s folder, as npm reads it. */
function placeProgram(program: string, folder: string): string {
  const file = program.replace(/^file:/, '');
  if (!/^\.{0,2}\/|^file:/.test(program) || !existsSync(file)) return program;
  return `file:${relative(resolve(folder), resolve(file))}`;
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function describeSteps(folder: string): string {
  const steps = [
    ...(resolve(folder) === process.cwd() ? [] : [`cd ${folder}`]),
    ...(existsSync(join(folder, 'node_modules/limited-times')) ? [] : ['npm install']),
    'npx limited-times dev',
  ];
  return `Next: ${steps.join(' && ')}`;
}
