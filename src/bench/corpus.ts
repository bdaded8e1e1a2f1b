import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom, type Random } from './random.ts';

/** The shape of the archive for benchmarks. */
const firstDay = Date.parse('2018-01-01T00:00:00Z');
const dayCount = 7 * 365 + 2;
const sourceCount = 41;
const topicCount = 61;
const vocabularySize = 30_000;
const paragraphs = 6;
const wordsOfParagraph = 90;
const wordsOfTitle = 8;
const wordsOfSummary = 18;

/** One article of the corpus: its file below the content folder, and its text. */
export interface CorpusArticle {
  readonly file: string;
  readonly text: string;
}

/**
 * Writes a content folder of generated articles: seven years, 41 sources, 61 topics, bodies of six paragraphs
 * of 90 words in Zipf’s distribution. The same number of articles gives the same bytes.
 */
export function writeCorpus(folder: string, articleCount: number, onProgress: (done: number) => void): void {
  writeSettings(folder);
  const create = createCorpus(articleCount);
  for (let index = 0; index < articleCount; index += 1) {
    const { file, text } = create(index);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
    onProgress(index + 1);
  }
}

/** @returns a function from a number to its article. Numbers from the count on are on the last day, after others. */
export function createCorpus(articleCount: number): (index: number) => CorpusArticle {
  const vocabulary = createVocabulary();
  const shares = createShares();
  return (index) => {
    const random = createRandom(index + 1);
    const words = (count: number) =>
      Array.from({ length: count }, () => vocabulary[drawWord(shares, random)] ?? '');
    return createArticle(index, publishedAt(index, articleCount, random), { words, random });
  };
}

interface Draw {
  readonly words: (count: number) => readonly string[];
  readonly random: Random;
}

function createArticle(index: number, published: string, { words, random }: Draw): CorpusArticle {
  const topics = [`Topic ${String(random.below(topicCount))}`, `Topic ${String(random.below(topicCount))}`];
  const body = Array.from({ length: paragraphs }, () => sentence(words(wordsOfParagraph)));
  const text = [
    '---',
    `title: ${sentence(words(wordsOfTitle)).slice(0, -1)}`,
    `published: ${published}`,
    `summary: ${sentence(words(wordsOfSummary))}`,
    `source: source-${String(random.below(sourceCount))}`,
    `topics: [${[...new Set(topics)].join(', ')}]`,
    '---',
    '',
    body.join('\n\n'),
    '',
  ].join('\n');
  return {
    file: `articles/${published.slice(0, 10).replaceAll('-', '/')}/article-${String(index)}.md`,
    text,
  };
}

/** Spreads articles evenly over the days. Those from the count on are last of all, each a millisecond later. */
function publishedAt(index: number, articleCount: number, random: Random): string {
  const day = Math.min(dayCount - 1, Math.floor((index * dayCount) / articleCount));
  const isLater = index >= articleCount;
  const instant =
    firstDay + day * 86_400_000 + (isLater ? 86_399_000 + (index - articleCount) : random.below(86_390_000));
  return new Date(instant).toISOString();
}

function sentence(words: readonly string[]): string {
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Words of two to four syllables; every seventh is a name with a capital letter. */
function createVocabulary(): readonly string[] {
  const random = createRandom(0);
  const syllables = [
    'ba',
    'ce',
    'di',
    'fo',
    'gu',
    'ha',
    'je',
    'ki',
    'lo',
    'mu',
    'na',
    'pe',
    'ri',
    'so',
    'tu',
    'va',
    'we',
    'xi',
    'yo',
    'zu',
  ];
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const length = 2 + random.below(3);
    const word = Array.from({ length }, () => syllables[random.below(syllables.length)]).join('');
    words.add(words.size % 7 === 6 ? word.charAt(0).toUpperCase() + word.slice(1) : word);
  }
  return [...words];
}

/** Zipf’s law: the share of the word of rank r is proportional to 1/r. Cumulative, for a binary search. */
function createShares(): Float64Array {
  const shares = new Float64Array(vocabularySize);
  let sum = 0;
  for (let rank = 0; rank < vocabularySize; rank += 1) shares[rank] = sum += 1 / (rank + 1);
  return shares.map((share) => share / sum);
}

function drawWord(shares: Float64Array, random: Random): number {
  const drawn = random.next();
  let low = 0;
  let high = vocabularySize - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shares[middle] ?? 1) < drawn) low = middle + 1;
    else high = middle;
  }
  return low;
}

function writeSettings(folder: string): void {
  mkdirSync(join(folder, 'sources'), { recursive: true });
  mkdirSync(join(folder, 'articles'), { recursive: true });
  writeFileSync(
    join(folder, 'site.yaml'),
    'name: Bench Times\nurl: https://bench.example/\nfooter: © Bench\n',
  );
  for (let source = 0; source < sourceCount; source += 1) {
    const text = `name: Source ${String(source)}\nlanguage: en\ncountry: GB\n`;
    writeFileSync(join(folder, 'sources', `source-${String(source)}.yaml`), text);
  }
}
