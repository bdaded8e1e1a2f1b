import fc from 'fast-check';
import { buildTarget, fuzzTargets, type FuzzTarget } from './targets.ts';

/*
 * Tries many times as many cases as the suite does, and builds too; prints a table and fails if any case crashed or took
 * too long. The seeds are fixed: a second run tries the same. `node tests/fuzz/run.ts 5` takes five rounds.
 */

/** Of the processor, for one case. A build compiles and indexes, so it has more. */
const longest = { case: 2000, build: 60_000 };

const rounds = Number(process.argv[2] ?? 20);
const rows = [];
for (const target of fuzzTargets) rows.push(await tryTarget(target, longest.case));
rows.push(await tryTarget(buildTarget, longest.build));

process.stdout.write('| input | cases | crashes | slowest, ms |\n| --- | --: | --: | --: |\n');
for (const { name, cases, crashes, slowest } of rows)
  process.stdout.write(
    `| ${name} | ${String(cases)} | ${String(crashes.length)} | ${String(Math.round(slowest))} |\n`,
  );
for (const { name, crashes } of rows)
  for (const crash of crashes) process.stdout.write(`\n${name}: ${crash}\n`);
if (rows.some(({ crashes }) => crashes.length > 0)) process.exitCode = 1;

interface Row {
  readonly name: string;
  readonly cases: number;
  readonly crashes: readonly string[];
  readonly slowest: number;
}

/** Each round has its own seed, and ends at its first crash, which is made as small as it can be. */
async function tryTarget({ name, cases, createProperty }: FuzzTarget, limit: number): Promise<Row> {
  let slowest = 0;
  let tried = 0;
  const property = createProperty(async (work) => {
    tried += 1;
    const start = process.cpuUsage();
    await work();
    const milliseconds = process.cpuUsage(start).user / 1000;
    slowest = Math.max(slowest, milliseconds);
    if (milliseconds > limit) throw new Error(`It took ${String(Math.round(milliseconds))} ms.`);
  });
  const crashes: string[] = [];
  for (let seed = 1; seed <= rounds; seed += 1) {
    const details = await fc.check(property, { seed, numRuns: cases });
    if (details.failed) crashes.push(fc.defaultReportMessage(details));
  }
  return { name, cases: tried, crashes, slowest };
}
