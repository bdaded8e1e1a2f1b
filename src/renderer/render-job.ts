import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { pageFile } from '../archive/permalink.ts';
import type { PageEntry } from '../page-kinds/page-kinds.ts';
import type { Asked } from './answers.ts';
import { loadRenderer } from './compile.ts';
import type { PagePrinter } from './entry.ts';
import { createMemoryArchive } from '../store/archive/memory-archive.ts';
import { createStoreArchive } from '../store/archive/store-archive.ts';
import { openStoreSnapshot } from '../store/database/database.ts';
import type { InlineContext } from '../threads/job-context.ts';
import { digestOf } from '../digests/digest.ts';
import { digestRecord } from './page-digest.ts';
import { createArchivePrinter, type ArchivePrinter } from './print-page.ts';
import { createViewError, findPrintFault } from './view-faults.ts';
import { findChangedFile } from './changed-file.ts';
import { createBodyReader } from './read-body.ts';

/** Pages to be rendered. */
export interface RenderInput {
  readonly pages: readonly PageEntry[];
  /** The renderer’s module: see `compileRenderer`. */
  readonly entry: string;
  /** Where the files go. */
  readonly folder: string;
  /** Whether so many pages are rendered that reading the whole archive first is quicker. */
  readonly isBulk: boolean;
}

export interface RenderOutput {
  readonly pages: readonly RenderedPage[];
}

/** A page that was rendered. Plain data. */
export interface RenderedPage {
  readonly path: string;
  /** The digest of its record. */
  readonly digest: string;
  readonly file: StagedBytes;
  /** What it asked of the archive besides; absent if nothing. */
  readonly asked?: readonly Asked[];
}

/** A file that was made. */
export interface StagedBytes {
  /** Below the output folder, with slashes. */
  readonly name: string;
  /** The digest of its bytes. */
  readonly digest: string;
  readonly size: number;
}

/** What a thread does to render pages. */
export interface RenderJobs {
  /** Loads the renderer, so that the first page need not wait for it. */
  readonly prepare: (input: Pick<RenderInput, 'entry'>) => Promise<void>;
  /** Renders pages and writes them into a staging folder. The archive is opened for the first of them. */
  readonly render: (input: RenderInput) => Promise<RenderOutput>;
}

export function createRenderJobs(context: InlineContext): RenderJobs {
  let renderer: Promise<PagePrinter> | undefined;
  let printer: ArchivePrinter | undefined;
  const findRenderer = (entry: string) => (renderer ??= loadRenderer(entry));
  return {
    prepare: async ({ entry }) => {
      await findRenderer(entry);
    },
    render: async ({ pages, entry, folder, isBulk }) => {
      const pagePrinter = await findRenderer(entry);
      printer ??= createArchivePrinter(openArchive(context, isBulk), pagePrinter);
      const rendered: RenderedPage[] = [];
      for (const page of pages) {
        const { record, text, asked } = await printNamed(page, printer, entry);
        const file = writeStaged(folder, pageFile(page.path), text);
        rendered.push({
          path: page.path,
          digest: digestRecord(page.kind, record),
          file,
          ...(asked.length > 0 && { asked }),
        });
      }
      return { pages: rendered };
    },
  };
}

/** Prints a page. @throws an error that names the page, which for an article is its file but for the ending. */
async function printNamed(
  page: PageEntry,
  printer: ArchivePrinter,
  entry: string,
): ReturnType<ArchivePrinter['print']> {
  try {
    return await printer.print(page);
  } catch (error) {
    if (findChangedFile(error) !== undefined) throw error;
    const fault = findPrintFault(error, entry);
    if (fault !== undefined) throw createViewError(fault);
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`The page ${page.path} cannot be printed: ${message}`, { cause: error });
  }
}

function openArchive(
  { contentFolder, settings, storeFile, archive }: InlineContext,
  isBulk: boolean,
): Archive {
  if (archive !== undefined) return archive;
  const create = isBulk ? createMemoryArchive : createStoreArchive;
  return create(openStoreSnapshot(storeFile), { ...settings, readBody: createBodyReader(contentFolder) });
}

function writeStaged(folder: string, name: string, text: string): StagedBytes {
  const bytes = encodeText(text);
  const target = join(folder, name);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, bytes);
  return { name, digest: digestOf(bytes), size: bytes.length };
}

/** Every page goes through this memory: new memory for each costs more than filling it. */
let encoded = Buffer.allocUnsafeSlow(256 * 1024);

/** @returns the bytes of a text, good until the next text is encoded. */
function encodeText(text: string): Uint8Array {
  const mostBytes = 3 * text.length;
  if (mostBytes > encoded.length) encoded = Buffer.allocUnsafeSlow(2 * mostBytes);
  return encoded.subarray(0, encoded.write(text));
}
