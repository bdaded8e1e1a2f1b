import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { readCommandLine } from '../src/commands/command-line.ts';
import { formatSeconds } from '../src/log/build-log.ts';

const help = `Tests everything: types, lint, format, unused code, unit tests in three time zones, the site in a real browser.

  npm test -- [STEP ...]

Without steps all are taken, in this order: types lint unit browser.
The browser is an installed Chromium (or CHROMIUM=/path/to/it); where there is none, one is fetched.
`;

/** Half an hour before the hour, and a day ahead: time zones in which a mistake with days shows. */
const timeZones = ['UTC', 'America/St_Johns', 'Pacific/Kiritimati'];
/** All tests but those of the built site. */
const unitRooms = readdirSync('tests', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['e2e', 'fixtures'].includes(entry.name))
  .map(({ name }) => name);
const quietNode = ['--disable-warning=ExperimentalWarning', '--test-reporter=dot'];
/** Node’s own measure leaves a core idle: on two, files would run one after the other. */
const allCores = `--test-concurrency=${String(availableParallelism())}`;

/** The shipped archive as the tests build it: the last good dist/ is not theirs to touch. */
const testSite = '.cache/test/site';

const steps: Readonly<Record<string, () => void>> = {
  types: () => {
    run('astro', ['check', '--minimumSeverity', 'warning']);
  },
  lint: () => {
    run('eslint', ['.', '--max-warnings', '0']);
    run('oxlint', ['src', 'scripts', 'tests']);
    run('prettier', ['--check', '.', '--log-level', 'warn']);
    run('knip', []);
  },
  unit: () => {
    const files = `tests/{${unitRooms.join(',')}}/**/*.test.ts`;
    timeZones.forEach((timeZone, part) => {
      const ofPart = `${String(part)}/${String(timeZones.length)}`;
      runTests([...quietNode, allCores, files], { TZ: timeZone, TEST_PART: ofPart });
    });
  },
  browser: () => {
    execute(['scripts/run.mjs', 'build', '--out', testSite, '--cache', '.cache/test/store', '--full'], {});
    runTests(['--test-concurrency=1', 'tests/e2e/*.test.ts'], { TEST_SITE: testSite });
  },
};

const { positionals } = readCommandLine({ help, options: {}, takesWords: true });
for (const step of positionals.length > 0 ? positionals : Object.keys(steps)) {
  const work = steps[step];
  if (work === undefined) fail(`There is no step ${step}. Add --help to see which there are.`, 2);
  const start = performance.now();
  process.stdout.write(`\n== ${step}\n`);
  work();
  process.stdout.write(`== ${step} passed in ${formatSeconds(performance.now() - start)}\n`);
}

/** Runs a tool of node_modules with this very Node: the machine’s own may be too old. */
function run(tool: string, words: readonly string[]): void {
  execute([`node_modules/.bin/${tool}`, ...words], {});
}

function runTests(words: readonly string[], environment: Readonly<Record<string, string>>): void {
  execute(['--test', ...words], environment);
}

function execute(words: readonly string[], environment: Readonly<Record<string, string>>): void {
  const { status, error } = spawnSync(process.execPath, words, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  if (status !== 0) fail(`${words.join(' ')} failed${error === undefined ? '' : `: ${error.message}`}.`, 1);
}

function fail(message: string, code: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
