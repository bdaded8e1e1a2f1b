import { compareText } from '../archive/article.ts';
import {
  filesStart,
  formatEntry,
  formatHead,
  manifestEnd,
  separator,
  type ManifestHead,
} from './manifest-format.ts';

/**
 * Brings a manifest up to date, at the cost of what changed. Its lines are in order, so a binary search finds each of
 * them. The lines between those that changed are copied as they are.
 * @param manifest as `formatManifest` made it.
 * @param head what it says of the site as it is now.
 * @param changes the new digest of each file that came or changed; undefined for one that went.
 * @returns the parts of the new manifest, in order.
 */
export function patchManifest(
  manifest: Buffer,
  head: ManifestHead,
  changes: ReadonlyMap<string, string | undefined>,
): readonly Uint8Array[] {
  const end = manifest.length - manifestEnd.length;
  const runs: Uint8Array[] = [];
  const first = findFirstLine(manifest);
  let position = first;
  /** Copies the whole lines up to a place, without the separator behind them. */
  const keepUntil = (place: number): void => {
    const stop = place > end ? end : place - separator.length;
    if (stop > position) runs.push(manifest.subarray(position, stop));
  };
  for (const [name, digest] of [...changes].sort(([first], [second]) => compareText(first, second))) {
    const place = findPlace(manifest, first, name);
    keepUntil(place);
    position = nameAt(manifest, place) === name ? lineEnd(manifest, place) + 1 : place;
    if (digest !== undefined) runs.push(Buffer.from(formatEntry(name, digest)));
  }
  keepUntil(end + 1);
  const parted = runs.flatMap((run, place) => (place === 0 ? [run] : [Buffer.from(separator), run]));
  return [Buffer.from(formatHead(head)), ...parted, Buffer.from(manifestEnd)];
}

const newLine = 10;
const comma = 44;
/** The length of `:"`, the digest and `"`. */
const digestLength = 67;

function findFirstLine(manifest: Buffer): number {
  return manifest.indexOf(filesStart) + filesStart.length;
}

/** Finds the start of the first line whose name does not come before `name`; the end of all lines if there is none. */
function findPlace(manifest: Buffer, first: number, name: string): number {
  let low = first;
  let high = manifest.length - manifestEnd.length + 1;
  while (low < high) {
    const start = manifest.lastIndexOf(newLine, ((low + high) >> 1) - 1) + 1;
    const here = nameAt(manifest, start);
    if (here !== undefined && compareText(here, name) < 0) low = lineEnd(manifest, start) + 1;
    else high = start;
  }
  return low;
}

function lineEnd(manifest: Buffer, start: number): number {
  return manifest.indexOf(newLine, start);
}

/** @returns undefined if no line starts there. */
function nameAt(manifest: Buffer, start: number): string | undefined {
  const end = lineEnd(manifest, start);
  const length = manifest[end - 1] === comma ? digestLength + 1 : digestLength;
  if (end - length <= start) return undefined;
  return JSON.parse(manifest.toString('utf8', start, end - length)) as string;
}
