import type { PageEntry } from '../archive/page-list.ts';
import type { PageKind } from '../archive/page-kind.ts';
import { createPageRecord, type PageRecords } from '../archive/page-record.ts';
import type { Site } from '../archive/site.ts';
import { createMarkdownRenderer } from '../markdown/render.ts';
import { createStoreArchive } from '../store/store-archive.ts';
import { openStoreReadOnly } from '../store/store.ts';
import { createBodyReader } from './read-body.ts';
import { readSettings } from '../reading/read-settings.ts';
import { readRun } from './run.ts';

/*
 * Where Astro’s pages get their records. Astro calls a page with nothing but its path, so this is the one
 * module that opens what it needs when it is loaded.
 */
const run = readRun();
const settings = loadSettings(run.contentFolder);
const archive = createStoreArchive(openStoreReadOnly(run.storeFile), {
  ...settings,
  readBody: createBodyReader(run.contentFolder),
});
const entries = new Map(run.pages.map((page) => [page.path, page]));
const renderer = createMarkdownRenderer();

/** content/site.yaml */
export const site: Site = settings.site;

/** The pages that the editors wrote, such as About. */
export const editorialLinks = settings.editorialPages.map(({ title, path }) => ({ title, path }));

/** This run’s pages of a kind, as `getStaticPaths` wants them. */
export function pathsOf(kind: PageKind): StaticPath[] {
  return run.pages
    .filter((page) => page.kind === kind)
    .map((page) => ({ params: createParams(page), props: { path: page.path, kind } }));
}

/** The record of a page of this run. @throws where the run has no such page. */
export function recordOf<K extends PageKind>(kind: K, path: string): PageRecords[K] {
  const entry = entries.get(path);
  if (entry?.kind !== kind) throw new Error(`${path} is not a ${kind} page of this run.`);
  return createPageRecord(archive, kind, entry);
}

/** Safe HTML of a Markdown body. @param options.folder the path where `./` leads. */
export function renderBody(markdown: string, options: { folder: string; absolute?: boolean }): string {
  return renderer.render(markdown, { ...options, siteUrl: site.url });
}

interface StaticPath {
  readonly params: Record<string, string | undefined>;
  readonly props: { readonly path: string; readonly kind: PageKind };
}

function loadSettings(contentFolder: string) {
  const { settings: loaded } = readSettings(contentFolder);
  if (loaded === undefined) throw new Error(`${contentFolder} has errors; “npm run check” lists them.`);
  return loaded;
}

/** The parameters of a route, from its page’s path. */
function createParams({ kind, path }: PageEntry): Record<string, string | undefined> {
  const parts = path.split('/').filter(Boolean);
  return Object.fromEntries((paramNames[kind] ?? []).map((name, index) => [name, parts[index]]));
}

/** The names of a route’s parameters, each a part of the path. */
const paramNames: Readonly<Partial<Record<PageKind, readonly string[]>>> = {
  article: ['year', 'month', 'day', 'slug'],
  tombstone: ['year', 'month', 'day', 'slug'],
  day: ['year', 'month', 'day'],
  month: ['year', 'month'],
  year: ['year'],
  parts: ['parts'],
  part: ['parts', 'part'],
  'part-month': ['parts', 'part', 'month'],
  story: ['stories', 'story'],
  'trend-day': ['trends', 'day'],
  editorial: ['editorial'],
};
