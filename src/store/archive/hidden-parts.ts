import type { Archive, ArticleData } from '../../archive/archive.ts';
import type { Trend } from '../../archive/trend.ts';

/** An archive without what its site does not show: `trends: false`, `stories: false`. They are found all the same. */
export function hideParts(archive: Archive): Archive {
  const { trends, stories } = archive.site;
  if (trends && stories) return archive;
  return { ...archive, ...(trends ? {} : noTrends), ...(stories ? {} : hideStories(archive)) };
}

const noTrends: Pick<Archive, 'listTrends' | 'listTrendDays'> = {
  listTrends: () => [],
  listTrendDays: () => [],
};

function hideStories(archive: Archive): Partial<Archive> {
  return {
    findStory: () => undefined,
    findFirstOfStory: (path) => path,
    measureStory: () => undefined,
    listReporting: () => [],
    listStoryPaths: () => [],
    listLongStoryPaths: () => [],
    listNewestStories: () => [],
    listData: (period) => archive.listData(period).map(({ story: _, ...data }: ArticleData) => data),
    ...(archive.site.trends && {
      listTrends: (day) => archive.listTrends(day).map(({ storyPath: _, ...trend }: Trend) => trend),
    }),
  };
}
