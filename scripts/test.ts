import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readCommandLine } from '../src/commands/command-line.ts';
import { formatSeconds } from '../src/log/build-log.ts';
import { printText } from '../src/log/print.ts';

const help = `Tests everything: types, lint, format, unused code, unit tests (of dates in three time zones), the site in a real browser.

  npm test -- [STEP ...]

Without steps it runs code unit browser, in this order; code is types, lint, format and unused code. Three more run only if they are named:

  vectors   thousands of attacks on bodies, feeds and every text field, in a browser without the security policy
  fuzz      made-up files of every kind, read, checked, imported and built
  worst     prints the inputs of which the most output is made

The browser is an installed Chromium (or CHROMIUM=/path/to/it). If there is none, one is downloaded.
`;

/** Mistakes with days show in time zones such as these: one is half an hour off, one is a day ahead. */
const timeZones = ['UTC', 'America/St_Johns', 'Pacific/Kiritimati'];
/** All tests except those of the built site. */
const unitFiles = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !/^(?:e2e|fixtures)\//.test(file))
  .map((file) => `tests/${file}`)
  .sort();
/**
 * Rooms that are tested in every time zone: they read dates as they are written, count days by date-fns, or print them
 * by Intl. ESLint holds that no room asks for the machine’s zone, and tests/e2e/deterministic.test.ts compares whole
 * sites; so the other rooms are tested in the first zone only.
 */
const roomsWithDates = ['archive', 'client', 'components', 'import', 'reading', 'syndication'];
const quiet = '--disable-warning=ExperimentalWarning';
type UnitEnvironment = Readonly<Record<'TZ' | 'TEST_PART', string>>;
/** The files of a run share a process, because starting one takes longer than most files take. */
const unitOptions = ['--test-isolation=none', '--test-reporter=dot'];

/** Where the tests build the shipped archive, since they must not touch the last good dist/. */
const testSite = '.cache/test/site';

const steps: Readonly<Record<string, () => Promise<void>>> = {
  code: async () => {
    // Both lanes need the types that Astro makes of the collections, and neither makes them again.
    await run('astro', ['sync']);
    await all([run('eslint', ['.', '--max-warnings', '0']), checkOtherwise()]);
  },
  unit: async () => {
    const [firstZone = ''] = timeZones;
    const zoned = unitFiles.filter(isTriedInEveryZone);
    const others = unitFiles.filter((file) => !zoned.includes(file));
    const runs = timeZones.map((TZ, part) =>
      runUnits(zoned, { TZ, TEST_PART: partOf(part, timeZones.length) }),
    );
    for (const half of [0, 1]) {
      const files = others.filter((_, index) => index % 2 === half);
      runs.push(runUnits(files, { TZ: firstZone, TEST_PART: partOf(0, 1) }));
    }
    await all(runs);
  },
  browser: async () => {
    await execute(['scripts/run.mjs', 'build', '--out', testSite, '--cache', '.cache/test/store', '--full']);
    await runTests(['--test-concurrency=2', 'tests/e2e/*.test.ts'], { TEST_SITE: testSite });
  },
};

/** Steps that take minutes and tell figures. The steps above hold a part of each. */
const longSteps: typeof steps = {
  vectors: () => execute([quiet, 'tests/vectors/run.ts']),
  fuzz: () => execute([quiet, 'tests/fuzz/run.ts']),
  worst: () => execute([quiet, 'tests/html/print-worst.ts']),
};

const { positionals } = readCommandLine({ help, options: {}, takesWords: true });
const unknown = positionals.find((step) => steps[step] === undefined && longSteps[step] === undefined);
if (unknown !== undefined) fail(`There is no step ${unknown}. Add --help to see which there are.`, 2);
for (const step of positionals.length > 0 ? positionals : Object.keys(steps)) await take(step);

async function take(step: string): Promise<void> {
  const work = steps[step] ?? longSteps[step];
  const start = performance.now();
  printText(`\n== ${step}\n`);
  await work?.().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error), 1));
  printText(`== ${step} passed in ${formatSeconds(performance.now() - start)}\n`);
}

/** What is asked of the code beside ESLint, which takes one core as long as all of this. */
async function checkOtherwise(): Promise<void> {
  await run('astro', ['check', '--noSync', '--minimumSeverity', 'warning']);
  await run('oxlint', ['--quiet', 'src', 'scripts', 'tests']);
  await run('prettier', ['--check', '.', '--log-level', 'warn']);
  await run('knip', []);
}

/** Waits for every run before the first failure is reported, so that no process is left behind. */
async function all(runs: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(runs);
  await Promise.all(runs);
}

/** Runs a tool of node_modules with this same Node, since the machine’s own may be too old. */
function run(tool: string, words: readonly string[]): Promise<void> {
  return execute([`node_modules/.bin/${tool}`, ...words]);
}

/** Which of several runs of the same files this is: each tries its own share of random inputs. */
function partOf(run: number, runs: number): string {
  return `${String(run)}/${String(runs)}`;
}

/** Tests that start commands take the longest, and what they ask is how a command ends, not what a day is. */
function isTriedInEveryZone(file: string): boolean {
  const [, room = ''] = file.split('/');
  return roomsWithDates.includes(room) && !readFileSync(file, 'utf8').includes("from 'node:child_process'");
}

/** Runs some unit tests in a time zone. @throws if one fails. */
async function runUnits(files: readonly string[], environment: UnitEnvironment): Promise<void> {
  await runTests([...unitOptions, ...files], environment).catch(() => {
    throw new Error(`Unit tests failed with TZ=${environment.TZ}; they are printed above.`);
  });
}

function runTests(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  return execute(['--test', quiet, ...words], environment);
}

/** @throws if the process fails. */
async function execute(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  const [status] = (await once(child, 'close')) as [number | null];
  const settings = Object.entries(environment).map(([name, value]) => `${name}=${value} `);
  if (status !== 0) throw new Error(`${settings.join('')}${words.join(' ')} failed.`);
}

function fail(message: string, code: number): never {
  printText(`${message}\n`, process.stderr);
  process.exit(code);
}
