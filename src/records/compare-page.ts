import type { Archive, MonthCount } from '../archive/archive.ts';
import { comparePath, scopePath } from '../archive/permalink.ts';
import type { Choice } from './search-page.ts';

/** `/compare/`: the topics that a reader may set against each other. It has no counts, so news of known topics leaves it. */
export interface ComparePage {
  readonly path: string;
  /** By id. */
  readonly topics: readonly Choice[];
}

/** `/data/topics/energy.json`: a topic’s articles by month. */
export interface TopicData {
  readonly name: string;
  readonly pagePath: string;
  /** Oldest first. */
  readonly months: readonly MonthCount[];
}

export function createComparePage(archive: Archive): ComparePage {
  const topics = archive.listParts('topic').map(({ part, name }) => ({ value: part.id, title: name }));
  return { path: comparePath, topics };
}

/** @throws if no article has the topic. */
export function createTopicData(archive: Archive, id: string): TopicData {
  const topic = archive.listParts('topic').find(({ part }) => part.id === id);
  if (topic === undefined) throw new Error(`No article has the topic ${id}.`);
  return { name: topic.name, pagePath: scopePath(topic.part), months: archive.countMonths(topic.part) };
}
