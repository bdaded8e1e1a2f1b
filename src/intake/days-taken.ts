import type { Day } from '../archive/calendar.ts';
import { parseArticleFile } from '../reading/read-article-file.ts';

/** Tracks how far reading has come, although batches of files end in any order. */
export interface DaysTaken {
  /**
   * Notes that a batch ended.
   * @returns the first day that files still to come may have: all files of earlier days were taken.
   */
  end(place: number): Day;
}

/** @param batches their files may be in any order of days. */
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

/** For each batch, the first day of its files and those of all later batches. */
function listFirstDays(batches: readonly (readonly { readonly file: string }[])[]): readonly Day[] {
  let first = afterDays;
  return batches
    .map((batch) => batch.map(({ file }) => dayOf(file)))
    .reverse()
    .map((days) => (first = days.reduce(earlier, first)))
    .reverse();
}

/** The day of a file. A file outside a day’s folder does not become an article. */
function dayOf(file: string): Day {
  return parseArticleFile(file)?.day ?? afterDays;
}

function earlier(first: Day, second: Day): Day {
  return second < first ? second : first;
}

const afterDays = '9999-12-31';
