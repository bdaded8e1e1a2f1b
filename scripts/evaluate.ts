import { fromCaller } from '../src/commands/caller-folder.mjs';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readCommandLine, runCommand, UsageError } from '../src/commands/command-line.ts';
import { evaluateDuplicates } from '../src/evaluate/evaluate-duplicates.ts';
import { evaluateLists } from '../src/evaluate/evaluate-lists.ts';
import { evaluatePairs, readRatedPairs, type RatedPair } from '../src/evaluate/evaluate-pairs.ts';
import { evaluateRelated } from '../src/evaluate/evaluate-related.ts';
import { evaluateStories } from '../src/evaluate/evaluate-stories.ts';
import { evaluateTrends } from '../src/evaluate/evaluate-trends.ts';
import { readLabelledArticles, type LabelledArticle } from '../src/evaluate/labelled-article.ts';
import { relateLabelled, type RelatedArchive } from '../src/evaluate/relate-labelled.ts';
import { explainFailure } from '../src/import/fail-input.ts';
import { printText } from '../src/log/print.ts';

const help = `Compares what the archive finds by itself with what people said of labelled articles.

  npm run evaluate -- related|stories|duplicates|trends FILE [--json]
  npm run evaluate -- pairs FILE PAIRS [--json]

  related      labels.story: does You may like find an earlier article of the story? How many lists are
               empty, and how many after the first hundred articles have fewer than three?
  pairs        how many of the pairs that people rated stand in a list: among its first six, or as a copy?
  stories      labels.story: B-cubed over the labelled articles
  duplicates   labels.duplicate: B-cubed over the labelled articles; how many copies there are.
               If no article has this label: against an exact comparison of all texts
  trends       labels.people, places, orgs, topics: which of those that were suddenly frequent trended?
               By the text alone, and with labels.topics as topics

  The first three are also told by language, where there are several.

  FILE         JSON Lines, also gzipped: id, title, date, source, lang, body, labels
  PAIRS        JSON Lines, also gzipped: a, b (ids), overall (from 1, the same story, to 4, unrelated)
  --json       print one JSON object, not a table
  --help       this text
`;

type Figures = Readonly<Record<string, number>>;
type IsCounted = (article: LabelledArticle) => boolean;

/** The figures of those articles that count. */
type Measure = (isCounted: IsCounted) => Figures;

interface Evaluation {
  /** Whether it takes a file of pairs. */
  readonly takesPairs?: boolean;
  /** Whether each language has figures of its own. */
  readonly isByLanguage?: boolean;
  readonly prepare: (archive: RelatedArchive, pairs: readonly RatedPair[]) => Measure;
}

const evaluations: Readonly<Record<string, Evaluation>> = {
  related: {
    isByLanguage: true,
    prepare: (archive) => (isCounted) => ({
      ...evaluateRelated(archive, isCounted),
      ...evaluateLists(archive, isCounted),
    }),
  },
  pairs: {
    takesPairs: true,
    isByLanguage: true,
    prepare: (archive, pairs) => (isCounted) => ({
      ...evaluatePairs(archive, pairs, isCounted),
      ...evaluateLists(archive, isCounted),
    }),
  },
  stories: {
    isByLanguage: true,
    prepare: (archive) => (isCounted) => ({ ...evaluateStories(archive, isCounted) }),
  },
  duplicates: { prepare: (archive) => () => ({ ...evaluateDuplicates(archive) }) },
  trends: { prepare: (archive) => () => ({ ...evaluateTrends(archive) }) },
};

await runCommand(() => {
  const { values, positionals } = readCommandLine({
    help,
    options: { json: { type: 'boolean', default: false } },
    takesWords: true,
  });
  const [name = '', ...files] = positionals;
  const evaluation = evaluations[name];
  if (evaluation === undefined) throw new UsageError(`There is no evaluation “${name}”.`);
  const { takesPairs = false, isByLanguage = false, prepare } = evaluation;
  const [file, pairsFile, surplus] = files;
  if (file === undefined || surplus !== undefined || (pairsFile !== undefined) !== takesPairs)
    throw new UsageError(takesPairs ? 'Name a file of articles and one of pairs.' : 'Name one file.');
  const pairs = pairsFile === undefined ? [] : readLines(fromCaller(pairsFile), readRatedPairs);
  const archive = relateLabelled(readLines(fromCaller(file), readLabelledArticles));
  const measure = prepare(archive, pairs);
  const figures = measure(() => true);
  const languages = isByLanguage ? listLanguages(archive) : [];
  const byLanguage = new Map(
    languages.map((language) => [language, measure((article) => article.language === language)]),
  );
  printText(values.json ? formatJson(figures, byLanguage) : formatTable(figures, byLanguage));
});

/** Empty if there is only one. */
function listLanguages({ articles }: RelatedArchive): readonly string[] {
  const languages = [...new Set(articles.map(({ language }) => language))].sort();
  return languages.length > 1 ? languages : [];
}

/** @throws if the file, or a line of it, cannot be read: an error with the file’s name and the reason. */
function readLines<T>(file: string, read: (lines: string) => T): T {
  try {
    return read(readText(file));
  } catch (error) {
    throw new Error(`${file}: ${explainFailure(error)}`, { cause: error });
  }
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}

function formatJson(figures: Figures, byLanguage: ReadonlyMap<string, Figures>): string {
  const json = byLanguage.size === 0 ? figures : { ...figures, byLanguage: Object.fromEntries(byLanguage) };
  return `${JSON.stringify(json)}\n`;
}

/** A line a figure: of all articles, then of those of each language. */
function formatTable(figures: Figures, byLanguage: ReadonlyMap<string, Figures>): string {
  const columns = [figures, ...byLanguage.values()];
  const heads = byLanguage.size === 0 ? [] : ['all', ...byLanguage.keys()];
  const head = heads.length === 0 ? '' : formatLine('', heads);
  const lines = Object.keys(figures).map((name) =>
    formatLine(
      name,
      columns.map((column) => formatFigure(column[name])),
    ),
  );
  return head + lines.join('');
}

function formatLine(name: string, cells: readonly string[]): string {
  return `${name.padEnd(18)}${cells.map((cell) => cell.padStart(8)).join('')}\n`;
}

function formatFigure(figure = 0): string {
  return Number.isInteger(figure) ? String(figure) : figure.toFixed(3);
}
