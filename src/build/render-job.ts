import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageFile, type PageEntry } from '../archive/page-list.ts';
import { loadRenderer } from '../renderer/compile.ts';
import { createMemoryArchive } from '../store/memory-archive.ts';
import { createStoreArchive } from '../store/store-archive.ts';
import { openStoreReadOnly } from '../store/store.ts';
import type { InlineContext } from './jobs.ts';
import { digestOf } from './manifest.ts';
import { digestRecord } from './plan.ts';
import { createArchivePrinter, type ArchivePrinter } from './print-page.ts';
import { createBodyReader } from './read-body.ts';

/** Pages to be rendered. */
export interface RenderInput {
  readonly pages: readonly PageEntry[];
  /** The renderer’s module: see `compileRenderer`. */
  readonly entry: string;
  /** Where the files go. */
  readonly folder: string;
  /** Whether so many pages are rendered that the archive is best read whole. */
  readonly isBulk: boolean;
}

export interface RenderOutput {
  readonly pages: readonly RenderedPage[];
}

/** A page that was rendered. Plain data. */
export interface RenderedPage {
  readonly path: string;
  /** Of its record. */
  readonly digest: string;
  readonly file: StagedBytes;
}

/** A file that was made. */
export interface StagedBytes {
  /** Below the output folder, with slashes. */
  readonly name: string;
  /** Of its bytes. */
  readonly digest: string;
  readonly size: number;
}

/** Renders pages and writes them into a staging folder. The archive and the renderer are loaded with the first. */
export function createRenderJob(context: InlineContext): (input: RenderInput) => Promise<RenderOutput> {
  let printer: Promise<ArchivePrinter> | undefined;
  const folders = new Set<string>();
  return async ({ pages, entry, folder, isBulk }) => {
    printer ??= createPrinter(context, entry, isBulk);
    const archivePrinter = await printer;
    const rendered: RenderedPage[] = [];
    for (const page of pages) {
      const { record, text } = await archivePrinter.print(page);
      const file = writeStaged(folder, pageFile(page.path), { text, folders });
      rendered.push({ path: page.path, digest: digestRecord(page.kind, record), file });
    }
    return { pages: rendered };
  };
}

async function createPrinter(
  { contentFolder, settings, storeFile, archive }: InlineContext,
  entry: string,
  isBulk: boolean,
): Promise<ArchivePrinter> {
  if (archive !== undefined) return createArchivePrinter(archive, await loadRenderer(entry));
  const store = openStoreReadOnly(storeFile);
  const archiveContext = { ...settings, readBody: createBodyReader(contentFolder) };
  const create = isBulk ? createMemoryArchive : createStoreArchive;
  return createArchivePrinter(create(store, archiveContext), await loadRenderer(entry));
}

/** Most folders lie in one that is there, and then one call is enough. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    mkdirSync(folder, { recursive: true });
  }
}

/** @param folders those that are there already: they are not asked for again. */
function writeStaged(
  folder: string,
  name: string,
  { text, folders }: { readonly text: string; readonly folders: Set<string> },
): StagedBytes {
  const bytes = Buffer.from(text);
  const target = join(folder, name);
  const parent = dirname(target);
  if (!folders.has(parent)) makeFolder(parent);
  folders.add(parent);
  writeFileSync(target, bytes);
  return { name, digest: digestOf(bytes), size: bytes.length };
}
