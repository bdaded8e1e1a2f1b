import { z } from 'zod';
import { canonicalTag, isLanguageTag } from '../archive/language-tag.ts';
import { limits } from '../archive/limits.ts';
import { isNamelessTopic, topicSlug } from '../archive/permalink.ts';
import { suggestLanguageTag } from '../reading/suggest-language.ts';
import { findLengthFault } from '../archive/text-fault.ts';
import { isWebAddress } from '../archive/web-address.ts';
import type { ArticleDraft, DraftBody, LeftOutValue, SkippedItem } from './article-draft.ts';
import { cleanLine, cleanOptionalLine, cleanText } from './clean-text.ts';

/**
 * An item of JSON Lines as a draft. It reads `id, title, date, source, lang, url, body`, and the `topics` and
 * `summary` of `labels`; other fields are ignored. An invalid language or address is left out. Invalid topics, and
 * those beyond the first eight, are left out too and listed in the draft, as is a summary that is far too long. If the
 * source is missing, the address’s host is the source.
 * @param place `FILE:LINE`.
 */
export function createJsonDraft(text: string, place: string): ArticleDraft | SkippedItem {
  const json = parseJson(text);
  if (json === undefined) return { place, skipped: 'the line is not valid JSON' };
  const parsed = itemSchema.safeParse(json);
  if (!parsed.success) return { place, skipped: describeIssue(parsed.error) };
  return createDraft(parsed.data, place);
}

const longestField = 10_000;
const tooLong = `more than ${longestField.toLocaleString('en')} characters`;

const optionalText = z.string('is not a text').nullish();
/** A text that becomes one line. To clean a longer one costs more than it can be worth. */
const optionalLine = z.string('is not a text').max(longestField, `has ${tooLong}`).nullish();

const itemSchema = z.object(
  {
    id: z
      .union([z.string(), z.number()], 'is neither a text nor a number')
      .refine((id) => String(id).length <= longestField, `has ${tooLong}`)
      .nullish(),
    title: optionalLine,
    date: optionalLine,
    source: optionalLine,
    lang: optionalLine,
    url: optionalLine,
    body: optionalText,
    labels: z
      .object({ topics: z.unknown(), summary: z.string().nullish().catch(null) })
      .nullish()
      .catch(null),
  },
  'the line is not an object',
);

type Item = z.output<typeof itemSchema>;

function createDraft(item: Item, place: string): ArticleDraft | SkippedItem {
  const title = cleanOptionalLine(item.title);
  if (title === undefined) return { place, skipped: 'no title' };
  const date = item.date?.trim() ?? '';
  if (date === '') return { place, skipped: 'no date' };
  const sourceUrl = readAddress(item.url);
  const sourceName = cleanOptionalLine(item.source) ?? hostOf(sourceUrl);
  if (sourceName === undefined) return { place, skipped: 'no source' };
  if (isTooLong(sourceName, limits.name)) return { place, skipped: 'its source’s name is too long' };
  const language = readLanguage(item.lang);
  const { summary, leftOut: leftSummary } = readSummary(item.labels?.summary, place);
  const { topics, leftOut: leftTopics } = readTopics(item.labels?.topics ?? [], place);
  const leftOut = [...leftSummary, ...leftTopics];
  const origin = cleanOptionalLine(item.id?.toString()) ?? sourceUrl;
  return {
    place,
    title,
    date,
    sourceName,
    ...(origin === undefined ? {} : { origin }),
    ...(language === undefined ? {} : { language }),
    ...(sourceUrl === undefined ? {} : { sourceUrl }),
    ...(summary === undefined ? {} : { summary }),
    topics,
    moreInformation: [],
    body: createBody(item.body ?? ''),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return [issue?.path.join('.'), issue?.message].filter(Boolean).join(' ');
}

function readAddress(url: string | null | undefined): string | undefined {
  const written = url?.trim() ?? '';
  const address = /\s/.test(written) ? (URL.parse(written)?.href ?? '') : written;
  return isWebAddress(address) ? address : undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : new URL(url).hostname.replace(/^www\./, '');
}

function readLanguage(written: string | null | undefined): string | undefined {
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  return isLanguageTag(tag) ? canonicalTag(tag) : suggestLanguageTag(tag);
}

function readSummary(
  written: string | null | undefined,
  place: string,
): { readonly summary: string | undefined; readonly leftOut: readonly LeftOutValue[] } {
  // To clean a text of many megabytes costs more than it can be worth.
  const summary = cleanOptionalLine(written?.slice(0, longestField));
  if (summary === undefined || !isTooLong(summary, limits.summary)) return { summary, leftOut: [] };
  return {
    summary: undefined,
    leftOut: [{ place, leftOut: 'the summary is too long', value: showValue(summary) }],
  };
}

function isTooLong(text: string, most: number): boolean {
  return findLengthFault(text, most) !== undefined;
}

const mostTopics = 8;
/** A longer list is not one of topics; what follows is not looked at. */
const longestTopicList = 1000;

/** Spellings with the same slug are one topic: the first stays. */
function readTopics(
  written: unknown,
  place: string,
): { readonly topics: readonly string[]; readonly leftOut: readonly LeftOutValue[] } {
  const leaveOut = (value: unknown, leftOut: string) => ({ place, leftOut, value: showValue(value) });
  if (!Array.isArray(written))
    return { topics: [], leftOut: [leaveOut(written, 'the topics are not a list')] };
  const topics = new Map<string, string>();
  const leftOut: LeftOutValue[] = [];
  for (const value of (written as readonly unknown[]).slice(0, longestTopicList)) {
    const isLong = typeof value === 'string' && value.length > longestField;
    const topic = typeof value === 'string' && !isLong ? cleanLine(value) : undefined;
    if (isLong) leftOut.push(leaveOut(value, `a topic has ${tooLong}`));
    else if (topic === undefined) leftOut.push(leaveOut(value, 'a topic is not text'));
    else if (topic !== '' && isNamelessTopic(topic))
      leftOut.push(leaveOut(value, 'a topic has no letters or digits'));
    else if (isTooLong(topic, limits.topic)) leftOut.push(leaveOut(value, 'a topic is too long'));
    else if (topic !== '' && !topics.has(topicSlug(topic))) topics.set(topicSlug(topic), topic);
  }
  const rest = [...topics.values()].slice(mostTopics);
  if (rest.length > 0) leftOut.push(leaveOut(rest, `there are more than ${String(mostTopics)} topics`));
  if (written.length > longestTopicList)
    leftOut.push(
      leaveOut(written.length, `there are more than ${String(longestTopicList)} topics in a list`),
    );
  return { topics: [...topics.values()].slice(0, mostTopics), leftOut };
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

/** HTML is recognised by the end tags of blocks and by line breaks: `<BP>` in a text is not a tag. */
const blockTag = /<\/(?:p|div|h[1-6]|ul|ol|table|blockquote|section|article|figure)\s*>|<br\s*\/?>/i;

function createBody(body: string): DraftBody {
  const text = cleanText(body).trim();
  return { format: text.startsWith('<') && blockTag.test(text) ? 'html' : 'text', text };
}
