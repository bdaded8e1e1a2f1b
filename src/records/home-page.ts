import type { Archive } from '../archive/archive.ts';
import { createCalendar, sum, type CalendarMonth } from './calendar-month.ts';
import { dayAfter, monthOf, type Day } from '../archive/calendar.ts';
import { findFrontStories, type FrontStory } from './front-stories.ts';
import { frontDays, fullDay, homeStories, leastOfWeek } from './list-lengths.ts';
import { listArticles, measureStories, type ListedStory } from './listed-story.ts';
import { homePath } from '../archive/permalink.ts';
import { findNewestTrends } from './trends-page.ts';
import type { TrendList } from '../archive/trend.ts';
import { listYearsAgo, type YearsAgo } from './years-ago.ts';

/** `/`: what leads, the newest day’s stories, the story of the week, Trends 24h, Latest, the newest month’s calendar. */
export interface HomePage {
  readonly path: string;
  /** The newest day with articles; absent in an empty archive. */
  readonly day?: Day;
  readonly lead?: FrontStory;
  /** The two beside the lead. */
  readonly seconds: readonly FrontStory[];
  /** The rest of the newest day, the story with the newest article first. */
  readonly stories: readonly ListedStory[];
  /** If the day has few stories: the one that most articles of the last week report, unless it leads. */
  readonly week?: ListedStory;
  /** Those of the last week; older ones are no news. */
  readonly trends: TrendList;
  /** The newest stories before that day. */
  readonly latest: readonly ListedStory[];
  /** What earlier years brought on the newest day. */
  readonly yearsAgo: readonly YearsAgo[];
  readonly calendar?: CalendarMonth;
  readonly articleCount: number;
  readonly firstDay?: Day;
}

export function createHomePage(archive: Archive): HomePage {
  const counts = archive.countDays();
  const day = counts.at(-1)?.day;
  const { leads, others } = findFrontStories(archive);
  const [lead, ...seconds] = measureStories(archive, leads);
  const isOfDay = (story: ListedStory) =>
    listArticles([story]).some(({ published }) => published.day === day);
  const longest =
    others.filter(isOfDay).length < fullDay ? findStoryOfWeek([...leads, ...others]) : undefined;
  const week = longest !== undefined && others.includes(longest) ? longest : undefined;
  const rest = others.filter((story) => story !== week);
  return {
    path: homePath,
    ...(day === undefined
      ? {}
      : { day, calendar: createCalendar(counts, monthOf(day), archive.site.language) }),
    ...(lead === undefined ? {} : { lead }),
    seconds,
    stories: measureStories(archive, rest.filter(isOfDay).slice(0, homeStories)),
    ...(week === undefined ? {} : { week: measureStories(archive, [week])[0] ?? week }),
    trends: findTrendsOfWeek(archive, day),
    latest: measureStories(
      archive,
      rest.filter((story) => !isOfDay(story)).slice(0, archive.site.lists.latest),
    ),
    yearsAgo: day === undefined ? [] : listYearsAgo(archive, day),
    articleCount: sum(counts.map(({ count }) => count)),
    ...(counts[0] === undefined ? {} : { firstDay: counts[0].day }),
  };
}

/** The first of the longest. */
function findStoryOfWeek(stories: readonly ListedStory[]): ListedStory | undefined {
  const longest = stories.reduce((most, { others }) => Math.max(most, 1 + others.length), 0);
  return longest < leastOfWeek ? undefined : stories.find(({ others }) => 1 + others.length === longest);
}

function findTrendsOfWeek(archive: Archive, day: Day | undefined): TrendList {
  const list = findNewestTrends(archive);
  const isOld = day === undefined || list.day === undefined || list.day < dayAfter(day, 1 - frontDays);
  return isOld ? { trends: [] } : list;
}
