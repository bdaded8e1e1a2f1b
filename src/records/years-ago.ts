import type { Archive } from '../archive/archive.ts';
import type { ArticleSummary } from '../archive/article.ts';
import type { Day } from '../archive/calendar.ts';
import { periodPath, wholeArchive } from '../archive/permalink.ts';
import { mostOfDay, storiesYearsAgo } from './list-lengths.ts';
import { chooseHeadline, groupByStory } from './listed-story.ts';

/** What was published on the same day of an earlier year. */
export interface YearsAgo {
  readonly years: number;
  readonly path: string;
  /** The stories that most articles of the day reported, each by its headline. */
  readonly articles: readonly ArticleSummary[];
}

/** The same day one, five and ten years before a day; those without articles are left out, 29 February among them. */
export function listYearsAgo(archive: Archive, day: Day): readonly YearsAgo[] {
  return yearsBack.flatMap((years) => {
    const earlier = shiftYears(day, -years);
    const articles = listHeadlines(archive, earlier);
    return articles.length === 0 ? [] : [{ years, path: periodPath(earlier), articles }];
  });
}

/** The days whose pages say what some days brought. They need not exist. */
export function listDaysLookingBack(days: readonly Day[]): readonly Day[] {
  return days.flatMap((day) => yearsBack.map((years) => shiftYears(day, years)));
}

const yearsBack = [1, 5, 10];

function shiftYears(day: Day, years: number): Day {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

function listHeadlines(archive: Archive, day: Day): readonly ArticleSummary[] {
  if (archive.countDays(day).length === 0) return [];
  const articles = archive.listPeriod(wholeArchive, day, mostOfDay);
  return groupByStory(archive, articles, (told) => chooseHeadline(archive, told))
    .toSorted((first, second) => second.others.length - first.others.length)
    .slice(0, storiesYearsAgo)
    .map(({ article }) => article);
}
