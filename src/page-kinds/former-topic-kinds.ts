import type { Archive, FormerTopic } from '../archive/archive.ts';
import { monthOf, type Month } from '../archive/calendar.ts';
import {
  feedFormats,
  feedPath,
  partPeriodPath,
  scopePath,
  type FeedFormat,
  type Part,
} from '../archive/permalink.ts';
import { createFeed } from '../records/feed.ts';
import { renderRedirect } from '../syndication/redirect-html.ts';
import type { ArchiveChanges } from './archive-changes.ts';
import { printedFeed } from './feed-kind.ts';
import { definePageKind, printedFile } from './page-kind.ts';

/** A page that a topic had under its former slug: its own, or that of a month. */
interface FormerPage {
  readonly id: string;
  /** The topic that it is now; empty for a page that went. */
  readonly topic: string;
  readonly month?: Month;
}

/** What stands at a former address of a topic or of its month: a redirect to the present one. */
export const formerTopic = definePageKind({
  path: ({ id, month }: FormerPage) => pathOf(id, month),
  examples: [],
  list: (archive) => listFree(archive).flatMap(listPages),
  find: (archive, path) =>
    listFree(archive)
      .flatMap(listPages)
      .find(({ id, month }) => pathOf(id, month) === path),
  touch: (changes) => listTouched(changes).flatMap(listPages),
  createRecord: (_, { topic, month }) => ({ target: pathOf(topic, month) }),
  printedBy: printedFile(renderRedirect),
});

/** A feed that a topic had under its former slug. */
interface FormerFeed {
  readonly id: string;
  readonly topic: string;
  readonly format: FeedFormat;
}

/** The feeds at former addresses are whole feeds: a program that reads them follows no link in a page. */
export const formerTopicFeed = definePageKind({
  path: ({ id, format }: FormerFeed) => feedPath(topicOf(id), format),
  examples: [],
  list: (archive) => listFree(archive).flatMap(listFeeds),
  find: (archive, path) =>
    listFree(archive)
      .flatMap(listFeeds)
      .find(({ id, format }) => feedPath(topicOf(id), format) === path),
  touch: (changes) => listTouched(changes).flatMap(listFeeds),
  createRecord: (archive, { topic, format }) => createFeed(archive, topicOf(topic), format),
  printedBy: printedFeed,
});

/** The former slugs that no topic has now. */
function listFree(archive: Archive): readonly FormerTopic[] {
  return archive.listFormerTopics().filter(({ isTaken }) => !isTaken);
}

/** The former slugs whose pages the changes can reach: those of changed topics, those that became taken, and gone ones. */
function listTouched({ archive, parts, formerTopics }: ArchiveChanges): readonly FormerTopic[] {
  const changed = new Set(parts.flatMap(({ part }) => (part.kind === 'topic' ? [part.id] : [])));
  const gone = formerTopics.map(({ id, day }) => ({ id, topic: '', months: [monthOf(day)], isTaken: false }));
  const known = archive.listFormerTopics().filter(({ id, topic }) => changed.has(id) || changed.has(topic));
  return [...known, ...gone];
}

function topicOf(id: string): Part {
  return { kind: 'topic', id };
}

function pathOf(id: string, month: Month | undefined): string {
  return month === undefined ? scopePath(topicOf(id)) : partPeriodPath(topicOf(id), month);
}

function listPages({ id, topic, months }: FormerTopic): readonly FormerPage[] {
  return [{ id, topic }, ...months.map((month) => ({ id, topic, month }))];
}

function listFeeds({ id, topic }: FormerTopic): readonly FormerFeed[] {
  return feedFormats.map((format) => ({ id, topic, format }));
}
