import { limits } from '../archive/limits.ts';
import { isNamelessTopic, topicSlug } from '../archive/permalink.ts';
import { findLengthFault } from '../archive/text-fault.ts';
import type { LeftOutValue } from './article-draft.ts';
import { cleanLine } from './clean-text.ts';

/** Values of one item that no article can hold. */
export interface LeftOutList {
  /** @param kind why it is left out, in words that many items share. */
  readonly leave: Leave;
  readonly list: readonly LeftOutValue[];
}

export type Leave = (kind: string, value?: unknown) => void;

export function createLeftOutList(place: string): LeftOutList {
  const list: LeftOutValue[] = [];
  return {
    list,
    leave: (leftOut, value) => {
      list.push({
        place,
        leftOut,
        ...(value === undefined ? {} : { value: showValue(value) }),
      });
    },
  };
}

/** To clean a longer line costs more than it can be worth. */
export const longestLine = 10_000;
export const tooLong = `more than ${longestLine.toLocaleString('en')} characters`;

/** The topics of an item: spellings with the same slug are one, the first stays. What cannot be one is left out. */
export function fitTopics(
  written: readonly unknown[],
  leave: Leave,
  most: number = limits.topics,
): readonly string[] {
  const topics = new Map<string, string>();
  for (const value of written.slice(0, longestTopicList)) {
    const topic = readTopic(value, leave);
    if (topic !== undefined && topic !== '' && !topics.has(topicSlug(topic)))
      topics.set(topicSlug(topic), topic);
  }
  if (written.length > longestTopicList)
    leave(`there are more than ${String(longestTopicList)} topics in a list`, written.length);
  return cutList([...topics.values()], { most, name: 'topics' }, leave);
}

/** A longer list is not one of topics; what follows is not looked at. */
const longestTopicList = 1000;

function readTopic(value: unknown, leave: Leave): string | undefined {
  const why = findWhyNoTopic(value);
  if (why !== undefined) leave(why, value);
  return why === undefined && typeof value === 'string' ? cleanLine(value) : undefined;
}

function findWhyNoTopic(value: unknown): string | undefined {
  if (typeof value !== 'string') return 'a topic is not text';
  if (value.length > longestLine) return `a topic has ${tooLong}`;
  const topic = cleanLine(value);
  if (topic !== '' && isNamelessTopic(topic)) return 'a topic has no letters or digits';
  return fits(topic, limits.topic) ? undefined : 'a topic is too long';
}

/** A summary, if an article can hold it. */
export function fitSummary(summary: string | undefined, leave: Leave): string | undefined {
  if (summary === undefined || fits(summary, limits.summary)) return summary;
  leave('the summary is too long', summary);
  return undefined;
}

/** The authors that an article can hold. */
export function fitAuthors(names: readonly string[], leave: Leave): readonly string[] {
  const fitting = names.filter((name) => {
    const isFitting = fits(name, limits.name);
    if (!isFitting) leave('an author’s name is too long', name);
    return isFitting;
  });
  return cutList(fitting, { most: limits.authors, name: 'authors' }, leave);
}

/** A section, if an article can hold it. */
export function fitSection(section: string | undefined, leave: Leave): string | undefined {
  if (section === undefined || (fits(section, limits.topic) && !isNamelessTopic(section))) return section;
  leave('the section cannot be one', section);
  return undefined;
}

function cutList(
  list: readonly string[],
  { most, name }: { readonly most: number; readonly name: string },
  leave: Leave,
): readonly string[] {
  const rest = list.slice(most);
  if (rest.length > 0) leave(`there are more than ${String(most)} ${name}`, rest);
  return list.slice(0, most);
}

function fits(text: string, most: number): boolean {
  return findLengthFault(text, most) === undefined;
}

const shownLength = 40;

function showValue(value: unknown): string {
  const json = formatJson(value);
  return json.length > shownLength ? `${json.slice(0, shownLength)}…` : json;
}

/** As JSON; a list in thousands of lists has no form that is worth printing. */
function formatJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return '[…]';
    throw error;
  }
}
