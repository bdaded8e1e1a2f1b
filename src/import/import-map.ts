import { z } from 'zod';
import { compareText } from '../archive/article.ts';
import type { ContentFiles } from './content-files.ts';

/** The file of an imported item, and the digest of what was written there. */
export interface ImportEntry {
  /** The item’s source and its id in the data. */
  readonly key: string;
  /** From the content folder. */
  readonly file: string;
  /** The digest of the text that the import wrote. If the file’s digest differs, somebody edited it since. */
  readonly digest: string;
  /** Its old paths, from before its day changed. */
  readonly aliases?: readonly string[] | undefined;
}

/** The map’s file, from the content folder. */
export const importMapFile = '.imported.jsonl';

/** The entries of a content folder by key; empty if there is no map. Invalid lines are left out. */
export function readImportMap(files: ContentFiles): Map<string, ImportEntry> {
  const text = files.read(importMapFile) ?? '';
  const entries = text.split('\n').flatMap((line) => readEntry(line) ?? []);
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** The map’s text: one entry a line, in order of file, so that two people’s imports merge line by line. */
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
