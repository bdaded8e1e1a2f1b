import type { Archive, Story } from '../archive/archive.ts';
import { hoursOfDay, monthOf, type Period } from '../archive/calendar.ts';
import { firstOfStory, storiesPath, storyPath, storyPeriodPath } from '../archive/permalink.ts';
import {
  createStoriesPage,
  createStoryPage,
  createStoryPeriodPage,
  splitStory,
  tellStory,
} from '../records/story-page.ts';
import { dayOfPath, type ArchiveChanges } from './archive-changes.ts';
import { found } from './found.ts';
import { definePageKind, defineSinglePage } from './page-kind.ts';

export const stories = defineSinglePage({
  path: storiesPath,
  isPartOf: ({ stories: isShown }) => isShown,
  createRecord: createStoriesPage,
  printedBy: { view: 'StoriesPage' },
  sitemap: 'in-order',
});

/** A story of several articles, by its path. */
export const story = definePageKind({
  path: (path: string) => path,
  examples: [storyPath('/2022/01/13/a/')],
  list: (archive) => archive.listStoryPaths(),
  find: (archive, path) =>
    path.startsWith(storiesPath) ? archive.findStory(firstOfStory(path))?.path : undefined,
  touch: ({ stories: changed }) => changed.map(storyPath),
  createRecord: (archive, path) => createStoryPage(archive, getStory(archive, path)),
  printedBy: { view: 'StoryPage' },
  // In the period in which it began.
  sitemap: { of: 'day', listIn: (archive, period) => archive.listStoryPaths(period) },
});

/** A month, a day or an hour of a long story. */
interface StoryPeriod {
  /** The story’s path. */
  readonly story: string;
  readonly period: Period;
}

export const storyPeriod = definePageKind({
  path: (subject: StoryPeriod) => storyPeriodPath(subject.story, subject.period),
  examples: [{ story: storyPath('/2022/01/13/a/'), period: '2022-01' }],
  list: (archive) =>
    archive.listLongStoryPaths(archive.site.lists.page).flatMap((path) => listPieces(archive, path)),
  find: (archive, path) => {
    const [, ofStory, period] = /^(\/stories\/[^/]+\/)([^/]+)\/$/.exec(path) ?? [];
    if (ofStory === undefined || archive.findStory(firstOfStory(ofStory))?.path !== ofStory) return undefined;
    return listPieces(archive, ofStory).find((piece) => piece.period === period);
  },
  touch: (changes) => changes.stories.flatMap((first) => touchPieces(changes, first)),
  createRecord: (archive, subject) =>
    createStoryPeriodPage(archive, getStory(archive, subject.story), subject.period),
  printedBy: { view: 'StoryPeriodPage' },
  sitemap: {
    of: 'day',
    listIn: (archive, period) =>
      archive
        .listLongStoryPaths(archive.site.lists.page)
        .filter((path) => dayOfPath(firstOfStory(path)).startsWith(period))
        .flatMap((path) => listPieces(archive, path)),
  },
});

function getStory(archive: Archive, path: string): Story {
  return tellStory(archive, found(archive.findStory(firstOfStory(path)), path));
}

/** The periods of a story that have pages. */
function listPieces(archive: Archive, path: string): readonly StoryPeriod[] {
  const periods = listPeriodsOf(archive, getStory(archive, path));
  return periods.map((period) => ({ story: path, period }));
}

function listPeriodsOf(archive: Archive, story: Story, above?: Period): readonly Period[] {
  const pieces = splitStory(archive, story, above) ?? [];
  return pieces.flatMap(({ period }) => [period, ...listPeriodsOf(archive, story, period)]);
}

/** All pieces that a story has, or had before the changes: articles come to a story also if only what is found of them changes. */
function touchPieces(
  { archive, days, dataDays, surroundings }: ArchiveChanges,
  first: string,
): readonly StoryPeriod[] {
  const { articles = [] } = archive.findStory(first) ?? {};
  const most = archive.site.lists.page;
  if (articles.length + surroundings.length <= most) return [];
  const present = articles.map(({ published }) => published.day);
  const counts = new Map([...days, ...dataDays].map((day) => [day, 0]));
  for (const day of present) counts.set(day, (counts.get(day) ?? 0) + 1);
  const periods = [...counts].flatMap(([day, count]) => [
    monthOf(day),
    day,
    ...(count + surroundings.length > most ? hoursOfDay(day) : []),
  ]);
  return [...new Set(periods)].map((period) => ({ story: storyPath(first), period }));
}
