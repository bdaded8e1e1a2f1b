import { startBrowser } from '../e2e/browser.ts';
import { tryBodies } from './body-suite.ts';
import { listBodyVectors } from './body-vectors.ts';
import { tryFeeds } from './feed-suite.ts';
import { tryFields } from './field-suite.ts';
import { alarmKinds, countAlarms, type SuiteResult } from './suite.ts';

/* Tries every vector in a real browser, prints a table of what happened, and fails if anything did. */

const browser = await startBrowser();
const vectors = listBodyVectors();
const results: SuiteResult[] = [];
for (const suite of [tryBodies, tryFeeds]) results.push(await suite(browser, vectors));
results.push(await tryFields(browser, 1));
await browser.close();

process.stdout.write(formatTable(results));
const alarms = results.flatMap((result) =>
  alarmKinds.flatMap((kind) => result.alarms[kind].map((what) => `${result.name}, ${kind}: ${what}\n`)),
);
for (const line of alarms.slice(0, 40)) process.stdout.write(line);
if (results.some((result) => countAlarms(result.alarms) > 0)) process.exitCode = 1;

function formatTable(rows: readonly SuiteResult[]): string {
  const head = [
    'where',
    'vectors',
    'refused',
    'renders',
    'script runs',
    'foreign requests',
    'navigations',
    'moved',
  ];
  const cells = rows.map(({ name, vectors: count, refused = 0, renders, alarms: found }) => [
    name,
    ...[count, refused, renders, ...alarmKinds.map((kind) => found[kind].length)].map(String),
  ]);
  return [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...cells]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
}
