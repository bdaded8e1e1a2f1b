import { z } from 'zod';
import { canonicalTag, isLanguageTag } from '../archive/language-tag.ts';
import { limits } from '../archive/limits.ts';
import { suggestLanguageTag } from '../reading/suggest-language.ts';
import { findLengthFault } from '../archive/text-fault.ts';
import { isWebAddress } from '../archive/web-address.ts';
import type { ArticleDraft, DraftBody, SkippedItem } from './article-draft.ts';
import { cleanOptionalLine, cleanText } from './clean-text.ts';
import {
  createLeftOutList,
  fitSummary,
  fitTopics,
  longestLine,
  tooLong,
  type Leave,
} from './fitting-fields.ts';

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

const optionalText = z.string('is not a text').nullish();
/** A text that becomes one line. To clean a longer one costs more than it can be worth. */
const optionalLine = z.string('is not a text').max(longestLine, `has ${tooLong}`).nullish();

const itemSchema = z.object(
  {
    id: z
      .union([z.string(), z.number()], 'is neither a text nor a number')
      .refine((id) => String(id).length <= longestLine, `has ${tooLong}`)
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
  if (findLengthFault(sourceName, limits.name) !== undefined)
    return { place, skipped: 'its source’s name is too long' };
  const language = readLanguage(item.lang);
  const { leave, list: leftOut } = createLeftOutList(place);
  // To clean a text of many megabytes costs more than it can be worth.
  const summary = fitSummary(cleanOptionalLine(item.labels?.summary?.slice(0, longestLine)), leave);
  const topics = readTopics(item.labels?.topics ?? [], leave);
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

/** Labels of the data are more than an editor would give: these do. */
const mostTopics = 8;

function readTopics(written: unknown, leave: Leave): readonly string[] {
  if (Array.isArray(written)) return fitTopics(written as readonly unknown[], leave, mostTopics);
  leave('the topics are not a list', written);
  return [];
}

/** HTML is recognised by the end tags of blocks and by line breaks: `<BP>` in a text is not a tag. */
const blockTag = /<\/(?:p|div|h[1-6]|ul|ol|table|blockquote|section|article|figure)\s*>|<br\s*\/?>/i;

function createBody(body: string): DraftBody {
  const text = cleanText(body).trim();
  return { format: text.startsWith('<') && blockTag.test(text) ? 'html' : 'text', text };
}
