import { hideEmbargoed } from '../checking/embargoed-faults.ts';
import type { ContentError } from '../documents/content-error.ts';

/**
 * The faults as this process may print them. On a machine that builds for others, many read the log: there it says of an
 * article under an embargo only that it has a fault. All such services set CI.
 */
export function listPrintable<T extends ContentError>(
  faults: readonly T[],
  isShared = !['', '0', 'false', undefined].includes(process.env['CI']),
): readonly T[] {
  return isShared ? faults.map(hideEmbargoed) : faults;
}
