/* The records that pages print, for a site’s own views: `import type { ArticlePage } from 'limited-times/records'`. */
export type { PageRecords } from './page-kinds.ts';
export type {
  ArticlePage,
  PictureSizes,
  StoryPart,
  TranslationNote,
  SourceNote,
} from '../records/article-page.ts';
export type { CalendarMonth, CalendarDay } from '../records/calendar-month.ts';
export type { FrontStory } from '../records/front-stories.ts';
export type { ComparePage } from '../records/compare-page.ts';
export type { HomePage } from '../records/home-page.ts';
export type { LatestPage, NotFoundPage } from '../records/latest-page.ts';
export type { ListedStory } from '../records/listed-story.ts';
export type { Link, Reference, ForeignText } from '../records/link.ts';
export type { TombstonePage, RedirectPage } from '../records/moved-pages.ts';
export type { MoreList } from '../records/more-list.ts';
export type { PeriodList, PeriodEntry } from '../records/period-list.ts';
export type {
  PartsPage,
  PartEntry,
  PartLabel,
  PartPage,
  PartMonthPage,
  PartPeriodPage,
} from '../records/part-pages.ts';
export type {
  DayPage,
  HourPage,
  MonthPage,
  MonthDay,
  YearPage,
  ArchiveIndexPage,
  YearCount,
  MonthEntry,
} from '../records/period-pages.ts';
export type { SearchPage, Choice } from '../records/search-page.ts';
export type { StoryPage, StoryPeriodPage, StoryDay, StoriesPage, StoryEntry } from '../records/story-page.ts';
export type { YearsAgo } from '../records/years-ago.ts';
export type { TrendsPage, TrendDayPage, TrendsFragment } from '../records/trends-page.ts';
