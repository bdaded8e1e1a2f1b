import { z } from 'zod';
import { compareText } from '../archive/article.ts';
import type { ContentFiles } from './content-files.ts';

/** Where an item of the data went, and what was written there. */
export interface ImportEntry {
  /** What the data calls it: the source and its id there. */
  readonly key: string;
  /** From the content folder. */
  readonly file: string;
  /** Of the file’s text as the import wrote it: another one on the disk was edited since. */
  readonly digest: string;
  /** Paths at which it was printed before its day changed. */
  readonly aliases?: readonly string[] | undefined;
}

/** The map’s file, from the content folder. */
export const importMapFile = '.imported.jsonl';

/** The entries of a content folder, by key; none where there is no map. Lines that are no entry are left out. */
export function readImportMap(files: ContentFiles): Map<string, ImportEntry> {
  const text = files.read(importMapFile) ?? '';
  const entries = text.split('\n').flatMap((line) => readEntry(line) ?? []);
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** The map’s text, a line an entry in order of file: what two people import merges line by line. */
export function formatImportMap(entries: Iterable<ImportEntry>): string {
  return [...entries]
    .sort((first, second) => compareText(first.file, second.file) || compareText(first.key, second.key))
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');
}

const entrySchema = z.object({
  key: z.string(),
  file: z.string().regex(/^articles\/\d{4}\/\d\d\/\d\d\/[a-z0-9-]+\.md$/),
  digest: z.string(),
  aliases: z.array(z.string()).optional(),
});

function readEntry(line: string): ImportEntry | undefined {
  if (line === '') return undefined;
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
