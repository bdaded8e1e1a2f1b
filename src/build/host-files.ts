import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';

export function stageHostFiles({ stagingFolder }: { readonly stagingFolder: string }, archive: Archive): string {
  const folder = join(stagingFolder, 'host');
  mkdirSync(folder, { recursive: true });
  void archive;
  return folder;
}
