import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { PageKind } from '../page-kinds/page-kind.ts';
import ArchiveIndexPage from './ArchiveIndexPage.astro';
import ArticlePage from './ArticlePage.astro';
import DayPage from './DayPage.astro';
import EditorialPage from './EditorialPage.astro';
import HomePage from './HomePage.astro';
import LatestFragment from './LatestFragment.astro';
import LatestPage from './LatestPage.astro';
import MonthPage from './MonthPage.astro';
import NotFoundPage from './NotFoundPage.astro';
import PartMonthPage from './PartMonthPage.astro';
import PartPage from './PartPage.astro';
import PartsPage from './PartsPage.astro';
import SearchPage from './SearchPage.astro';
import StoriesPage from './StoriesPage.astro';
import StoryPage from './StoryPage.astro';
import TombstonePage from './TombstonePage.astro';
import TrendDayPage from './TrendDayPage.astro';
import TrendsFragment from './TrendsFragment.astro';
import TrendsPage from './TrendsPage.astro';
import YearPage from './YearPage.astro';

/** The component that prints each kind of page; the kinds that are missing are files, which src/syndication prints. */
export const views: Readonly<Partial<Record<PageKind, AstroComponentFactory>>> = {
  'archive-index': ArchiveIndexPage,
  article: ArticlePage,
  day: DayPage,
  editorial: EditorialPage,
  home: HomePage,
  latest: LatestPage,
  'latest-fragment': LatestFragment,
  month: MonthPage,
  'not-found': NotFoundPage,
  part: PartPage,
  'part-month': PartMonthPage,
  parts: PartsPage,
  search: SearchPage,
  stories: StoriesPage,
  story: StoryPage,
  tombstone: TombstonePage,
  'trend-day': TrendDayPage,
  trends: TrendsPage,
  'trends-fragment': TrendsFragment,
  year: YearPage,
};
