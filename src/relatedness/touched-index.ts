import { termsOf } from './article-columns.ts';
import { listBands, type BandEntries } from './bands.ts';
import { createFocus, type Focus } from './focus.ts';
import { listGone, type ChangedArchive, type RelatedChanges } from './relate-changes.ts';
import type { TermPostings } from './term-postings.ts';

/** The changed part of the index that the store keeps, with numbers for articles. */
export interface TouchedIndex {
  /** A frequency of 0 removes a term. */
  readonly postings: Iterable<TermPostings>;
  /** By bucket. Empty entries remove a bucket. */
  readonly bands: Iterable<readonly [bucket: number, entries: BandEntries]>;
}

export function listTouchedIndex(archive: ChangedArchive, related: RelatedChanges): TouchedIndex {
  const { terms, buckets } = collectTouched(archive, related);
  return { postings: related.relater.listPostings(terms), bands: joinBands(archive, related, buckets) };
}

/** An article counts for its terms unless it is a copy. */
function collectTouched(archive: ChangedArchive, { found }: RelatedChanges): Focus {
  const { articles, fresh } = archive;
  const touched = createFocus();
  for (const { terms } of listGone(archive)) touched.add(terms);
  for (const [article, { original }] of found) {
    const wasOriginal = articles.found.originals[article] === articles.keys[article];
    if (fresh.has(article) || wasOriginal !== (original === article)) touched.add(termsOf(articles, article));
  }
  return touched;
}

function* joinBands(
  { articles }: ChangedArchive,
  { past }: RelatedChanges,
  buckets: Focus['buckets'],
): Iterable<readonly [number, BandEntries]> {
  const added = listBands(articles, { from: past.length, end: articles.length, buckets });
  for (const bucket of buckets.list()) {
    yield [bucket, Uint32Array.from([...(past.bands.get(bucket) ?? []), ...(added.get(bucket) ?? [])])];
  }
}
