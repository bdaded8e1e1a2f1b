/** The counts of some topics over the months that all of them together span. */
export interface TopicSeries {
  /** All months from the first to the last, YYYY-MM. */
  readonly months: readonly string[];
  /** Of each topic, its counts in these months. */
  readonly counts: readonly (readonly number[])[];
  /** The highest of all counts. */
  readonly most: number;
}

/** @param topics the counts of each by month, those of months without articles left out. */
export function alignTopics(topics: readonly Readonly<Record<string, number>>[]): TopicSeries {
  const present = topics.flatMap((topic) => Object.keys(topic)).sort();
  const [first, last] = [present[0], present.at(-1)].map((month) => numberOf(month ?? '0000-01'));
  const months = Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, place) =>
    monthOf((first ?? 0) + place),
  );
  const counts = topics.map((topic) => months.map((month) => topic[month] ?? 0));
  return { months, counts, most: Math.max(1, ...counts.flat()) };
}

/** The counts by month of a page that shows some from a first month on, as src/components/MonthChart.astro does. */
export function readCounts(first: string, counts: string): Readonly<Record<string, number>> {
  const start = numberOf(first);
  return Object.fromEntries(counts.split(' ').map((count, place) => [monthOf(start + place), Number(count)]));
}

/** The counts of each year, the newest first. */
export function sumYears({
  months,
  counts,
}: TopicSeries): readonly { year: string; sums: readonly number[] }[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse();
  return years.map((year) => ({
    year,
    sums: counts.map((ofTopic) =>
      ofTopic.reduce(
        (sum, count, place) => (months[place]?.startsWith(year) === true ? sum + count : sum),
        0,
      ),
    ),
  }));
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

function monthOf(number: number): string {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
}
