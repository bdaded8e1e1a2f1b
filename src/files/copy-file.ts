import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Copies a file that will be published, whatever the mode of its source. Makes its folder. */
export function copyReadable(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  makeReadable(to, 0o644);
}

/** Gives a file or a folder a mode, where the file system knows modes. */
export function makeReadable(place: string, mode: number): void {
  try {
    chmodSync(place, mode);
  } catch {
    // Not on every disk that was mounted from another system: there its mount says who may read.
  }
}
