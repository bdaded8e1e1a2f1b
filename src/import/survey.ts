import { createPublished } from '../archive/calendar.ts';
import { articlePath } from '../archive/permalink.ts';
import { showsSomething } from '../archive/text-fault.ts';
import type { ArticleDraft, DraftResult, SkippedItem } from './article-draft.ts';
import { createFrontMatter, findFault, type MatterParts } from './article-file.ts';
import type { ImportRun } from './import-run.ts';
import { createOldAddresses } from './old-addresses.ts';
import { findPlace } from './place-article.ts';
import { findOrder, readDate, type DateOrder, type ReadDate } from './read-date.ts';
import { createSlug } from './slug.ts';
import { writeUnplaced } from './unplaced.ts';

/**
 * The first reading: where each article goes, and which old addresses lead to it, so that the second can write links
 * from one to another. What cannot be placed is told, and lies in `unplaced/` for a person.
 * @returns the number of items.
 */
export async function surveyDrafts(run: ImportRun, drafts: AsyncIterable<DraftResult>): Promise<number> {
  const { options } = run;
  const orders = { 'day-first': 0, 'month-first': 0 };
  const undecided: ArticleDraft[] = [];
  let count = 0;
  for await (const draft of drafts) {
    count += 1;
    if ('failed' in draft) run.failed.push(draft);
    else if ('skipped' in draft) run.skipped.push(draft);
    else {
      const order = findOrder(draft.date ?? '');
      if (order !== undefined) orders[order] += 1;
      const date = readDraftDate(run, draft.date ?? '');
      if ('dayFirst' in date && options.dateOrder === undefined) undecided.push(draft);
      else await surveyDraft(run, draft, decide(date, options.dateOrder));
    }
    options.onProgress?.(count);
    if (count === options.limit || options.isStopped?.() === true) break;
  }
  await surveyUndecided(run, undecided, decideOrder(orders));
  assignAddresses(run);
  return count;
}

/** Dates such as 03/04/2012 begin as all others of the data do. */
async function surveyUndecided(
  run: ImportRun,
  drafts: readonly ArticleDraft[],
  order: DateOrder | undefined,
): Promise<void> {
  for (const draft of drafts)
    await surveyDraft(run, draft, decide(readDraftDate(run, draft.date ?? ''), order));
}

function decideOrder(orders: Readonly<Record<DateOrder, number>>): DateOrder | undefined {
  if (orders['day-first'] > 0 && orders['month-first'] === 0) return 'day-first';
  return orders['month-first'] > 0 && orders['day-first'] === 0 ? 'month-first' : undefined;
}

type DecidedDate = Exclude<ReadDate, { readonly dayFirst: string }>;

function decide(date: ReadDate, order: DateOrder | undefined): DecidedDate {
  if (!('dayFirst' in date)) return date;
  const note = 'day and month as in the other dates of the data';
  if (order === 'day-first') return { value: date.dayFirst, note };
  if (order === 'month-first') return { value: date.monthFirst, note };
  return {
    refused: 'its date is one of two days: say which comes first, --date-order day-first or month-first',
  };
}

function readDraftDate({ timeZone, site, options }: ImportRun, written: string): ReadDate {
  const languages = site === undefined ? [] : [site.language];
  return readDate(written, { timeZone, languages, now: options.now ?? new Date() });
}

async function surveyDraft(run: ImportRun, draft: ArticleDraft, date: DecidedDate): Promise<void> {
  const skipped = placeDraft(run, draft, date);
  if (skipped === undefined) return;
  run.skipped.push(skipped);
  // The earlier item has its place, or its reason.
  if (skipped.skipped !== sameId) await writeUnplaced(run, draft, skipped);
}

const sameId = 'it has the id of an earlier item';

/** @returns why a draft has no place; undefined if it has one. */
function placeDraft(run: ImportRun, draft: ArticleDraft, date: DecidedDate): SkippedItem | undefined {
  const { place, title, whyUnplaced } = draft;
  if (whyUnplaced !== undefined) return { place, skipped: whyUnplaced };
  if (title === undefined) return { place, skipped: 'no title' };
  if ('refused' in date)
    return { place, skipped: date.refused, ...(draft.date === undefined ? {} : { value: draft.date }) };
  if (isEmpty(draft)) return { place, skipped: 'neither a body nor a summary' };
  const sourceId = findSourceId(run, draft);
  const published = date.value;
  const key = `${sourceId ?? ''}:${draft.origin ?? `${published} ${title}`}`;
  const earlier = run.places.get(key);
  if (earlier !== undefined) return { place, skipped: sameId, value: earlier };
  const parts: MatterParts = { published, sourceId, updated: readUpdated(run, draft, published) };
  const matter = createFrontMatter(draft, parts);
  const fault = findFault(matter);
  if (fault !== undefined) return { place, skipped: fault };
  const day = createPublished(published, run.timeZone).day.replaceAll('-', '/');
  const article = { key, folder: `articles/${day}`, slug: chooseSlug(draft), matter };
  const found = findPlace(article, run.entries.get(key), run);
  run.placed.set(place, { ...found, ...parts, oldAliases: [] });
  if (draft.former !== undefined) run.book.add(draft.former, articlePath(found.file));
  if (date.note !== undefined) run.notes.add(date.note, `${place} (${draft.date ?? ''})`);
  noteDraft(run, draft, key);
  return undefined;
}

function findSourceId(run: ImportRun, { sourceName }: ArticleDraft): string | undefined {
  const { site, options } = run;
  const name = sourceName ?? options.source ?? (site?.house === undefined ? site?.name : undefined);
  if (name === undefined) run.hasOwnNews = true;
  return name === undefined ? undefined : run.sources.find(name).id;
}

/** Whether it is plain that a text would show nothing. */
function isEmpty({ body, summary, image }: ArticleDraft): boolean {
  if (summary !== undefined || image !== undefined) return false;
  return !showsSomething(
    body.format === 'html' ? body.text.replace(/<(?!img|iframe|video|audio)[^>]*>/gi, '') : body.text,
  );
}

function readUpdated(
  run: ImportRun,
  { updated, place }: ArticleDraft,
  published: string,
): string | undefined {
  if (updated === undefined) return undefined;
  const date = readDraftDate(run, updated);
  const value = 'value' in date ? date.value : undefined;
  const isLater = value !== undefined && startOf(run, value) > startOf(run, published);
  if (!isLater && value?.slice(0, 16) !== published.slice(0, 16))
    run.lost.add('dates of a change that are no later than the article’s', `${place} (${updated})`);
  return isLater ? value : undefined;
}

function startOf({ timeZone }: ImportRun, value: string): string {
  return createPublished(value, timeZone).instant;
}

function chooseSlug({ slug = '', title = '', origin = '' }: ArticleDraft): string {
  return createSlug(slug, longestSlug) || createSlug(title) || createSlug(origin) || 'article';
}

/** An address that was published stays as it is, if it is not too long for the file of a story. */
const longestSlug = 200;

function noteDraft(run: ImportRun, draft: ArticleDraft, key: string): void {
  const { language, site, sourceName } = draft;
  run.places.set(key, draft.place);
  for (const value of draft.leftOut ?? []) run.leftOut.push(value);
  if (sourceName !== undefined) run.sources.take(run.sources.find(sourceName), draft);
  if (site !== undefined && run.facts.length === 0) run.facts.push(site);
  if (language !== undefined) run.languageCounts.set(language, (run.languageCounts.get(language) ?? 0) + 1);
  if (draft.former !== undefined) run.formers.set(draft.place, draft.former);
}

/** Only when every article has its path is it known which old paths are free. */
function assignAddresses(run: ImportRun): void {
  const addresses = createOldAddresses({
    articlePaths: [...run.placed.values()].map(({ file }) => articlePath(file)),
    isCaseSensitive: run.site?.caseSensitiveHost ?? true,
    lost: run.lostAddresses,
  });
  for (const [place, article] of run.placed) {
    const former = run.formers.get(place);
    if (former === undefined) continue;
    const oldAliases = addresses.claim(former, articlePath(article.file));
    run.placed.set(place, { ...article, oldAliases });
  }
  Object.assign(run.addresses, addresses.counts);
}
