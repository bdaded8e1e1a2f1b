import {
  feedFiles,
  feedFormats,
  feedPath,
  partKinds,
  type FeedFormat,
  type Scope,
} from '../archive/permalink.ts';
import { createFeed, type Feed } from '../records/feed.ts';
import { createFeedPrinter } from '../syndication/feed-printer.ts';
import { findPart, listAllParts } from './part-kinds.ts';
import { definePageKind, type File } from './page-kind.ts';

/** A feed of the whole archive or a part, in one format. */
interface FeedSubject {
  readonly scope: Scope;
  readonly format: FeedFormat;
}

const wholeArchive = { kind: 'archive' } as const;

export const printedFeed: File<Feed> = {
  createPrinter: (context) => ({ print: createFeedPrinter(context) }),
};

export const feed = definePageKind({
  path: ({ scope, format }: FeedSubject) => feedPath(scope, format),
  examples: [wholeArchive, ...partKinds.map((kind) => ({ kind, id: 'a' }))].flatMap(inEveryFormat),
  list: (archive) => [...listAllParts(archive), wholeArchive].flatMap(inEveryFormat),
  find: (archive, path) => {
    const format = feedFormats.find((each) => path.endsWith(`/${feedFiles[each]}`));
    if (format === undefined) return undefined;
    const scope = path === feedPath(wholeArchive, format) ? wholeArchive : findPart(archive, path);
    return scope && { scope, format };
  },
  touch: ({ isAny, parts }) =>
    isAny ? [wholeArchive, ...parts.map(({ part }) => part)].flatMap(inEveryFormat) : [],
  createRecord: (archive, { scope, format }) => createFeed(archive, scope, format),
  printedBy: printedFeed,
});

function inEveryFormat(scope: Scope): readonly FeedSubject[] {
  return feedFormats.map((format) => ({ scope, format }));
}
