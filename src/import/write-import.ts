import type { DraftResult } from './article-draft.ts';
import { formatImportMap, importMapFile } from './import-map.ts';
import type { ImportReport } from './import-report.ts';
import { openImport, type ImportOptions, type ImportRun } from './import-run.ts';
import { formatNewSite, siteFile } from './site-settings.ts';
import { formatSource } from './source-register.ts';
import { surveyDrafts } from './survey.ts';
import { writeDrafts } from './write-drafts.ts';

/** What is imported. It is read twice, and must be the same each time. */
export type ReadDrafts = () => AsyncIterable<DraftResult>;

/**
 * Writes drafts as articles, with their pictures, the sources that they need, and a site.yaml if there is none.
 * Importing the same drafts again changes nothing, so an import that was stopped goes on when it is started again. A
 * changed draft updates its file, unless somebody edited the file since.
 * @throws if the content folder cannot be read or written, or its site.yaml is not valid.
 */
export async function importArticles(read: ReadDrafts, options: ImportOptions): Promise<ImportReport> {
  const start = performance.now();
  const run = openImport(options);
  const total = await surveyDrafts(run, read());
  await writeDrafts(run, read(), total);
  await finishImport(run);
  return createReport(run, performance.now() - start);
}

async function finishImport(run: ImportRun): Promise<void> {
  const { facts, files, sources, options } = run;
  const language = run.site?.language ?? facts[0]?.language ?? findCommonest(run.languageCounts) ?? 'en';
  for (const source of sources.listNew()) await files.write(...formatSource(source, language));
  if (needsSite(run)) {
    const { oldSite, timeZone = 'UTC' } = options;
    const needs = { language, timeZone, oldSite, hasOwnNews: run.hasOwnNews };
    await files.write(siteFile, formatNewSite(facts[0] ?? {}, needs));
  }
  if (run.places.size > 0) await files.write(importMapFile, formatImportMap(run.entries.values()));
  await files.finish();
}

function needsSite({ site, places }: ImportRun): boolean {
  return site === undefined && places.size > 0;
}

/** The language with the highest count; the first one if several have it. */
function findCommonest(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].reduce<readonly [string, number] | undefined>(
    (best, next) => (best === undefined || next[1] > best[1] ? next : best),
    undefined,
  )?.[0];
}

function createReport(run: ImportRun, milliseconds: number): ImportReport {
  const { counts, edited, skipped, leftOut, failed, sources, options } = run;
  return {
    isDryRun: options.isDryRun,
    counts,
    edited,
    skipped,
    leftOut,
    failed,
    unplaced: run.unplaced.length,
    files: run.copies.counts,
    links: run.links,
    addresses: { ...run.addresses, lost: run.lostAddresses.list() },
    notes: run.notes.list(),
    lost: run.lost.list(),
    newSources: sources.listNew(),
    hasNewSite: needsSite(run),
    milliseconds,
  };
}
