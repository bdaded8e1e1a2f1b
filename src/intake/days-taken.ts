import type { Day } from '../archive/calendar.ts';
import { parseArticleFile } from '../reading/read-article-file.ts';

/** Keeps account of how far reading has come, where batches of files end in any order. */
export interface DaysTaken {
  /**
   * Says that a batch ended.
   * @returns the first day that files still to come may be of: all files of the days before it were taken.
   */
  end(place: number): Day;
}

/** @param batches whose files may be in any order of their days. */
export function createDaysTaken(batches: readonly (readonly { readonly file: string }[])[]): DaysTaken {
  const firstDays = listFirstDays(batches);
  const ended = new Set<number>();
  let next = 0;
  return {
    end: (place) => {
      ended.add(place);
      while (ended.delete(next)) next += 1;
      return firstDays[next] ?? afterDays;
    },
  };
}

/** Of each batch, the first day that its files, or those of any batch behind it, are of. */
function listFirstDays(batches: readonly (readonly { readonly file: string }[])[]): readonly Day[] {
  let first = afterDays;
  return batches
    .map((batch) => batch.map(({ file }) => dayOf(file)))
    .reverse()
    .map((days) => (first = days.reduce(earlier, first)))
    .reverse();
}

/** A file that lies in no day’s folder becomes no article. */
function dayOf(file: string): Day {
  return parseArticleFile(file)?.day ?? afterDays;
}

function earlier(first: Day, second: Day): Day {
  return second < first ? second : first;
}

const afterDays = '9999-12-31';
