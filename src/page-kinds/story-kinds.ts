import { firstOfStory, storiesPath, storyPath } from '../archive/permalink.ts';
import { createStoriesPage, createStoryPage } from '../records/story-page.ts';
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
  createRecord: (archive, path) =>
    createStoryPage(archive, found(archive.findStory(firstOfStory(path)), path)),
  printedBy: { view: 'StoryPage' },
  sitemap: 'in-order',
});
