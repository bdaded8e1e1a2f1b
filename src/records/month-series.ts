import type { MonthCount } from '../archive/archive.ts';
import { monthAfter, yearOf, type Month, type Year } from '../archive/calendar.ts';

/** The counts of all months from the first to the last, those without articles among them. */
export interface MonthSeries {
  readonly first: Month;
  readonly last: Month;
  readonly counts: readonly number[];
}

/** @param months oldest first. @returns undefined without months. */
export function createMonthSeries(months: readonly MonthCount[]): MonthSeries | undefined {
  const [first, last] = [months[0]?.month, months.at(-1)?.month];
  if (first === undefined || last === undefined) return undefined;
  const countOf = new Map(months.map(({ month, count }) => [month, count]));
  const counts: number[] = [];
  for (let month = first; month <= last; month = monthAfter(month, 1)) counts.push(countOf.get(month) ?? 0);
  return { first, last, counts };
}

/** The months of each year by their place in it, the newest year first. */
export function groupByYear<Entry extends MonthCount>(
  months: readonly Entry[],
): readonly { readonly year: Year; readonly months: readonly (Entry | undefined)[] }[] {
  const years = Map.groupBy(months, ({ month }) => yearOf(month));
  return [...years]
    .sort(([first], [second]) => (first < second ? 1 : -1))
    .map(([year, ofYear]) => ({
      year,
      months: Array.from({ length: 12 }, (_, place) =>
        ofYear.find(({ month }) => Number(month.slice(5)) === place + 1),
      ),
    }));
}
