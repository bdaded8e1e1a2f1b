import { appendFileSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCorpus, writeCorpus } from '../src/bench/corpus.ts';
import { measureBuild, type Measurement } from '../src/bench/measure-build.ts';
import { copyProgram } from '../src/bench/program-copy.ts';
import { createBuildLog, formatNumber } from '../src/log/build-log.ts';
import { printLine, printText } from '../src/log/print.ts';
import { readCommandLine, readCount, runCommand } from '../src/commands/command-line.ts';

const help = `Measures builds of a made-up archive: from nothing, nothing changed, one new article, one edited, a template
changed, and from nothing again with the templates that were compiled before.

  npm run bench -- [options]

  --articles N    how many articles the archive has       (1000)
  --folder DIR    where it is written and built           (a temporary folder, deleted at the end)
  --search        index for search too
  --no-search     leave the search index out              (the default)
  --json FILE     also write the figures to a file
  --help          this text
`;

await runCommand(async () => {
  const { values } = readCommandLine({
    help,
    paths: ['folder', 'json'],
    options: {
      articles: { type: 'string', default: '1000' },
      folder: { type: 'string' },
      search: { type: 'boolean', default: false },
      'no-search': { type: 'boolean', default: false },
      json: { type: 'string' },
    },
  });
  const count = readCount('articles', values.articles);
  const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'archive-bench-'));
  const content = join(folder, 'content');
  writeArticles(content, count);
  const program = copyProgram(join(folder, 'program'));
  const site = join(folder, 'site');
  const store = join(folder, 'store');
  const words = ['--content', content, '--out', site, '--cache', store];
  const all = values.search && !values['no-search'] ? words : [...words, '--no-search'];
  const results: Measurement[] = [];
  const build = async (name: string) => {
    printLine(`${name} …`);
    results.push(await measureBuild(name, program.build, all));
  };
  const create = createCorpus(count);
  await build('from nothing');
  await build('nothing changed');
  const today = create(count);
  mkdirSync(dirname(join(content, today.file)), { recursive: true });
  writeFileSync(join(content, today.file), today.text);
  await build('one new article');
  appendFileSync(join(content, create(Math.floor(count / 2)).file), '\nOne more paragraph.\n');
  await build('one article edited in the middle');
  program.changeTemplate();
  await build('a template changed');
  for (const made of [site, store]) rmSync(made, { recursive: true });
  await build('from nothing, templates compiled before');
  printText(`\n${formatNumber(count, 'article')}\n${formatTable(results)}`);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ articles: count, results }, undefined, 2)}\n`);
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
});

function writeArticles(content: string, count: number): void {
  const stage = createBuildLog(process.stdout).stage('corpus');
  writeCorpus(content, count, (done) => {
    stage.progress(done, count, 'articles');
  });
  stage.end(formatNumber(count, 'article'));
}

function formatTable(results: readonly Measurement[]): string {
  const rows = results.map(({ name, seconds, peakBytes, renderedPages, writtenFiles, writtenMegabytes }) => [
    name,
    `${seconds.toFixed(2)} s`,
    `${(peakBytes / 1e6).toFixed(0)} MB`,
    formatNumber(renderedPages, 'page'),
    formatNumber(writtenFiles, 'file'),
    `${writtenMegabytes.toFixed(1)} MB written`,
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
