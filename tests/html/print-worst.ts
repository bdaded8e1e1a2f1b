import { createMarkdownRenderer } from '../../src/html/render.ts';
import { worstInputs } from './worst-inputs.ts';

/*
 * Prints, as a Markdown table, how many bytes come out of those that go in: the twenty worst inputs, the worst first.
 * `node tests/html/print-worst.ts 40000` makes each of about 40,000 bytes.
 */

const size = Number(process.argv[2] ?? 10_000);
const shown = 20;
const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

const rows = Object.entries(worstInputs)
  .map(([name, make]) => measure(name, make(size)))
  .sort((first, second) => second.ratio - first.ratio);
process.stdout.write(
  '| what is repeated | bytes in | bytes out | ratio | | ms |\n| --- | --: | --: | --: | --- | --: |\n',
);
for (const { name, input, output, ratio, milliseconds } of rows.slice(0, shown)) {
  const cells = [
    name,
    String(input),
    String(output),
    ratio.toFixed(1),
    drawBar(ratio),
    milliseconds.toFixed(0),
  ];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}
const slowest = rows.reduce((most, row) => (row.milliseconds > most.milliseconds ? row : most));
process.stdout.write(
  `\nThe slowest of ${String(rows.length)}: ${slowest.name}, ${slowest.milliseconds.toFixed(0)} ms.\n`,
);

function measure(name: string, markdown: string) {
  const start = process.cpuUsage();
  const html = renderer.render(markdown, place);
  const milliseconds = process.cpuUsage(start).user / 1000;
  const [input, output] = [Buffer.byteLength(markdown), Buffer.byteLength(html)];
  return { name, input, output, ratio: output / input, milliseconds };
}

/** A block for each doubling, because the ratios differ by thousands. */
function drawBar(ratio: number): string {
  return '█'.repeat(Math.max(0, Math.round(Math.log2(ratio))));
}
