import { dayAfter } from '../archive/calendar.ts';
import type { ContentError } from '../documents/content-error.ts';
import { parseArticleFile } from '../reading/read-article-file.ts';
import { listHeld } from '../store/content/held-articles.ts';
import type { Store } from '../store/database/database.ts';

/**
 * The same faults, marked where they quote an article under an embargo: one that the store holds back for it, or whose
 * file has errors, asks for an embargo, and is not of a day that is over.
 */
export function markEmbargoed<T extends ContentError>(
  faults: readonly T[],
  { store, now }: { readonly store: Store; readonly now: string },
): readonly T[] {
  const held = listHeld(store).flatMap(({ file, hold }) => (hold === 'embargo' ? [file] : []));
  // Wherever the site is, its day is at most one before that of UTC.
  const firstOpen = dayAfter(now.slice(0, 10), -1);
  const isOpen = (file: string) => (parseArticleFile(file)?.day ?? firstOpen) >= firstOpen;
  const failed = faults.flatMap(({ file, isEmbargoed }) =>
    isEmbargoed === true && isOpen(file) ? [file] : [],
  );
  const secret = new Set([...held, ...failed]);
  return faults.map((fault) => {
    const isSecret = secret.has(fault.file);
    return isSecret === (fault.isEmbargoed ?? false) ? fault : { ...fault, isEmbargoed: isSecret };
  });
}

/** What stands in a log that others read in the place of such a fault: its place alone. */
export function hideEmbargoed<T extends ContentError>(fault: T): T {
  if (fault.isEmbargoed !== true) return fault;
  return {
    ...fault,
    what: 'there is a fault in an article under an embargo',
    why: 'Others may read this log, so it says nothing of what the article says.',
    remedy: 'A check on your own machine says what it is.',
  };
}
