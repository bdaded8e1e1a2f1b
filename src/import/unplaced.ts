import { stringify } from 'yaml';
import { digestOf } from '../digests/digest.ts';
import type { ArticleDraft, SkippedItem } from './article-draft.ts';
import type { ImportRun } from './import-run.ts';
import { createSlug } from './slug.ts';
import { cleanText } from './clean-text.ts';

/** The folder for what a person must place; no build reads it. */
export const unplacedFolder = 'unplaced';

/**
 * Writes a draft that has no place into `unplaced/`, with the reason and all that is known, so that a person can
 * complete it and move it among the articles. A file that is there stays as it is: a person may be at work on it.
 */
export async function writeUnplaced(run: ImportRun, draft: ArticleDraft, why: SkippedItem): Promise<void> {
  const { origin = '', title = '', place } = draft;
  const name = createSlug(draft.slug ?? title) || 'article';
  const digest = digestOf(`${origin}\n${title}\n${place}`).slice(0, 8);
  const file = `${unplacedFolder}/${name}-${digest}.md`;
  run.unplaced.push(file);
  if (run.files.read(file) === undefined) await run.files.write(file, formatUnplaced(run, draft, why));
}

function formatUnplaced({ markdown }: ImportRun, draft: ArticleDraft, why: SkippedItem): string {
  const reason = oneLine(`${why.skipped}${why.value === undefined ? '' : ` (${why.value})`}`);
  const matter = stringify(
    Object.fromEntries(Object.entries(listKnown(draft)).filter(([, value]) => value !== undefined)),
    { lineWidth: 0 },
  );
  const lines = [
    '---',
    `# Not placed: ${reason}.`,
    `# Read from ${oneLine(draft.place)}. Complete it, and move it to articles/YYYY/MM/DD/slug.md.`,
    matter.trim(),
    '---',
    '',
  ];
  return `${lines.join('\n')}\n${writeText(markdown, draft)}\n`;
}

function listKnown({ title, date, summary, language, authors, topics, former }: ArticleDraft) {
  return {
    title,
    published: date,
    summary,
    language,
    authors,
    topics: topics.length === 0 ? undefined : topics,
    aliases: former?.address === undefined ? undefined : [former.address],
  };
}

/** A text that is too odd to become Markdown stays as it was. */
function writeText(markdown: ImportRun['markdown'], { body }: ArticleDraft): string {
  if (body.format === 'markdown') return cleanText(body.text).trim();
  try {
    return markdown.write(body);
  } catch {
    return cleanText(body.text).trim();
  }
}

function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
