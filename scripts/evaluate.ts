import { fromCaller } from '../src/commands/caller-folder.mjs';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCommandLine, runCommand, UsageError } from '../src/commands/command-line.ts';
import { evaluateDuplicates } from '../src/evaluate/evaluate-duplicates.ts';
import { evaluateRelated } from '../src/evaluate/evaluate-related.ts';
import { evaluateStories } from '../src/evaluate/evaluate-stories.ts';
import { evaluateTrends } from '../src/evaluate/evaluate-trends.ts';
import { readLabelledArticles, type LabelledArticle } from '../src/evaluate/labelled-article.ts';
import { relateLabelled, type RelatedArchive } from '../src/evaluate/relate-labelled.ts';
import { explainFailure } from '../src/import/fail-input.ts';
import { printText } from '../src/log/print.ts';

const help = `Compares what the archive finds by itself with what people said of labelled articles.

  npm run evaluate -- related|stories|duplicates|trends FILE [--json]

  related      labels.story: does You may like find an earlier article of the story?
  stories      labels.story: B-cubed over the labelled articles
  duplicates   labels.duplicate: B-cubed over the labelled articles; how many copies there are.
               If no article has this label: against an exact comparison of all texts
  trends       labels.people, places, orgs, topics: which of those that were suddenly frequent trended?
               By the text alone, and with labels.topics as topics

  FILE         JSON Lines, also gzipped: id, title, date, source, lang, body, labels
  --json       print one JSON object, not a table
  --help       this text
`;

type Figures = Readonly<Record<string, number>>;

const evaluations: Readonly<Record<string, (archive: RelatedArchive) => Figures>> = {
  related: (archive) => ({ ...evaluateRelated(archive) }),
  stories: (archive) => ({ ...evaluateStories(archive) }),
  duplicates: (archive) => ({ ...evaluateDuplicates(archive) }),
  trends: (archive) => ({ ...evaluateTrends(archive) }),
};

await runCommand(() => {
  const { values, positionals } = readCommandLine({
    help,
    options: { json: { type: 'boolean', default: false } },
    takesWords: true,
  });
  const [name = '', file, surplus] = positionals;
  const evaluate = evaluations[name];
  if (evaluate === undefined) throw new UsageError(`There is no evaluation “${name}”.`);
  if (file === undefined || surplus !== undefined) throw new UsageError('Name one file.');
  const figures = evaluate(relateLabelled(readArticles(fromCaller(file))));
  printText(values.json ? `${JSON.stringify(figures)}\n` : formatTable(figures));
});

/** @throws if the file, or a line of it, cannot be read: an error with the file’s name and the reason. */
function readArticles(file: string): readonly LabelledArticle[] {
  try {
    return readLabelledArticles(readText(file));
  } catch (error) {
    throw new Error(`${file}: ${explainFailure(error)}`, { cause: error });
  }
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}

function formatTable(figures: Figures): string {
  const lines = Object.entries(figures).map(([name, figure]) => {
    const value = Number.isInteger(figure) ? String(figure) : figure.toFixed(3);
    return `${name.padEnd(18)}${value.padStart(8)}\n`;
  });
  return lines.join('');
}
