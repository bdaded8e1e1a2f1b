import { dirname } from 'node:path/posix';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { limits } from '../archive/limits.ts';
import { findTextFault } from '../archive/text-fault.ts';
import { articlePath } from '../archive/permalink.ts';
import type { ArticleDraft, DraftImage, DraftResult, SkippedItem } from './article-draft.ts';
import { createFrontMatter, findFault, type WrittenFrontMatter } from './article-file.ts';
import { isPhotograph } from './file-copies.ts';
import type { ImportRun, PlacedArticle } from './import-run.ts';
import { GrownHtml } from './parse-html.ts';
import { writeArticle } from './place-article.ts';
import { createBodyAddresses, findSource, type AddressSources } from './resolve-body.ts';
import { writeBody } from './write-body.ts';

/** The second reading: writes every article that the survey placed. @param total the number of items. */
export async function writeDrafts(
  run: ImportRun,
  drafts: AsyncIterable<DraftResult>,
  total: number,
): Promise<void> {
  const sources = createSources(run);
  let done = 0;
  for await (const draft of drafts) {
    done += 1;
    const placed = 'title' in draft ? run.placed.get(draft.place) : undefined;
    if (placed !== undefined && 'title' in draft) await writeDraft(run, draft, { placed, sources });
    run.options.onProgress?.(done, total);
    if (done === total || run.options.isStopped?.() === true) break;
  }
}

function createSources({ book, finder, copies, options, site, links, lost }: ImportRun): AddressSources {
  const { contentFolder, oldSite } = options;
  return {
    book,
    finder,
    copies,
    oldSite,
    newSite: site?.url ?? oldSite,
    hasPage: (path) =>
      path === '/' ||
      (/^\/[a-z\d-]+\/$/.test(path) && existsSync(join(contentFolder, 'pages', `${path.slice(1, -1)}.md`))),
    counts: links,
    lost,
  };
}

interface DraftPlace {
  readonly placed: PlacedArticle;
  readonly sources: AddressSources;
}

async function writeDraft(
  run: ImportRun,
  draft: ArticleDraft,
  { placed, sources }: DraftPlace,
): Promise<void> {
  const folder = dirname(placed.file);
  const body = await tryBody(run, draft, createBodyAddresses(draft, folder, sources));
  if (typeof body !== 'string') {
    leave(run, placed, body);
    return;
  }
  const image = await findImage(run, draft, { placed, sources });
  const aliases = [...new Set([...placed.oldAliases, ...placed.aliases])].slice(0, limits.aliases);
  const matter = createFrontMatter(draft, { ...placed, image, aliases });
  const fault =
    body === '' && draft.summary === undefined ? 'neither a body nor a summary' : findFault(matter);
  if (fault !== undefined) {
    leave(run, placed, { place: draft.place, skipped: fault });
    return;
  }
  const { outcome, entry } = await writeArticle(placed, { matter, body }, run.files);
  run.entries.set(placed.key, entry);
  run.counts[outcome] += 1;
  if (outcome === 'edited') run.edited.push(entry.file);
}

/** An article of which its text shows that it cannot be one. */
function leave(run: ImportRun, { key }: PlacedArticle, why: SkippedItem): void {
  run.skipped.push(why);
  run.places.delete(key);
}

async function tryBody(
  { markdown }: ImportRun,
  { body, place }: ArticleDraft,
  addresses: ReturnType<typeof createBodyAddresses>,
): Promise<string | SkippedItem> {
  try {
    return await writeBody(body, { markdown, addresses });
  } catch (error) {
    if (error instanceof GrownHtml) return { place, skipped: error.message };
    if (error instanceof RangeError) return { place, skipped: 'its HTML is nested too deep' };
    throw error;
  }
}

/** The picture over the text. Without words of its own, the headline says what it is about. */
async function findImage(
  run: ImportRun,
  draft: ArticleDraft,
  { placed, sources }: DraftPlace,
): Promise<WrittenFrontMatter['image']> {
  const { image, place, title = '' } = draft;
  if (image === undefined) return undefined;
  const lose = (kind: string): WrittenFrontMatter['image'] => {
    run.lost.add(kind, `${place} (${image.address.slice(0, 80)})`);
    return undefined;
  };
  const source = findSource(image.address, draft, sources);
  if (source === undefined) return lose('pictures over a text not found');
  if (!isPhotograph(source)) return lose('pictures over a text of a type that cannot be one');
  const copied = await sources.copies.copy(source, dirname(placed.file));
  if ('why' in copied) return lose(copied.why);
  const words = fitWords(image);
  if (words.alt === undefined && words.caption === undefined)
    run.notes.add('pictures without words, described by the headline', articlePath(placed.file));
  return { src: copied.name, ...words, alt: words.alt ?? words.caption ?? title };
}

/** Words that a field would refuse are left out. */
function fitWords({
  alt,
  caption,
  credit,
}: DraftImage): Partial<Record<'alt' | 'caption' | 'credit', string>> {
  const fits = (text: string | undefined, most: number): text is string =>
    text !== undefined && findTextFault(text, { most }) === undefined;
  return {
    ...(fits(alt, limits.sentences) ? { alt } : {}),
    ...(fits(credit, limits.name) ? { credit } : {}),
    ...(fits(caption, limits.sentences) ? { caption } : {}),
  };
}
