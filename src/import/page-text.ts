import { readPublished } from './published-date.ts';
import type { SiteFacts } from './article-draft.ts';
import { cleanLine, cleanText } from './clean-text.ts';

/** The parts of a plain-text copy of an article’s page. */
export interface PageText {
  readonly title: string;
  /** As written. */
  readonly date: string;
  readonly summary?: string;
  /** Paragraphs with blank lines between. */
  readonly body: string;
  /** The titles under “More information”. */
  readonly moreInformation: readonly string[];
  readonly sourceName: string;
  readonly site: SiteFacts;
}

/**
 * Splits a page copy into its parts. A line that is only an instant or a day is the anchor. Above it are
 * the site’s name, its tagline and the headline. Below it are the summary, the body, the titles of further reading,
 * “Source: NAME” and “All news articles on DAY”. The lists after that are left out; “©” begins the footer.
 * The number of blank lines may vary; the summary and the titles may be missing.
 * @returns the missing part, in words, if it is not such a page.
 */
export function parsePageText(text: string): PageText | string {
  const lines = readLines(text);
  const dateAt = lines.findIndex((line) => readPublished(line.text, 'UTC') !== undefined);
  if (dateAt === -1) return 'no line that is an instant or a day';
  const title = lines[dateAt - 1];
  if (title === undefined) return 'no headline above the instant';
  const sourceAt = findSource(lines, dateAt);
  const source = lines[sourceAt];
  if (source === undefined) return 'no line such as “Source: NAME” below the text';
  return {
    title: title.text,
    date: lines[dateAt]?.text ?? '',
    ...readArticle(lines.slice(dateAt + 1, sourceAt)),
    sourceName: readLabelled(source.text) ?? '',
    site: readSite(lines.slice(0, dateAt - 1), lines.slice(sourceAt)),
  };
}

/** A line with words. */
interface PageLine {
  readonly text: string;
  /** The number of blank lines above it. */
  readonly gap: number;
}

function readLines(text: string): readonly PageLine[] {
  let gap = 0;
  return cleanText(text)
    .split('\n')
    .flatMap((written) => {
      const line = { text: cleanLine(written), gap };
      gap = line.text === '' ? gap + 1 : 0;
      return line.text === '' ? [] : [line];
    });
}

/** “Source: elparis”: a label of at most three words before a name. */
const labelled = /^[^\s:：.]+(?: [^\s:：.]+){0,2}\s?[:：]\s*(?<name>[^\s:：/][^:：]{0,79})$/u;
/** “All news articles on 2022-01-13” */
const dayLine = /^.{0,80}\D\d{4}-\d{2}-\d{2}$/u;
const footLine = /^(?:©|\(c\)|copyright\b)/i;

function readLabelled(line: string): string | undefined {
  return labelled.exec(line)?.groups?.['name'];
}

/** The labelled line just above the day’s line; if there is no day’s line, the last one above the footer. */
function findSource(lines: readonly PageLine[], dateAt: number): number {
  const isSource = ({ text }: PageLine, index: number) => index > dateAt && readLabelled(text) !== undefined;
  const aboveDay = lines.findIndex(
    (line, index) =>
      isSource(line, index) && lines.slice(index + 1, index + 3).some((next) => dayLine.test(next.text)),
  );
  if (aboveDay !== -1) return aboveDay;
  const footAt = lines.findIndex(({ text }, index) => index > dateAt && footLine.test(text));
  return lines.slice(0, footAt === -1 ? lines.length : footAt).findLastIndex(isSource);
}

function readArticle(lines: readonly PageLine[]): Pick<PageText, 'summary' | 'body' | 'moreInformation'> {
  const { text, titles } = partTitles(lines);
  const hasSummary = isSummary(text);
  return {
    ...(hasSummary ? { summary: text[0]?.text ?? '' } : {}),
    body: joinParagraphs(hasSummary ? text.slice(1) : text),
    moreInformation: titles.map((title) => title.text),
  };
}

const moreLabel =
  /^(?:(?:more|further|related|additional) (?:information|reading|news|articles|stories)|read (?:more|also)|see also)\s?[:：]?$/i;
const longestTitle = 200;
const longestLabel = 40;

/**
 * Separates the body from sections of titles, which may be below or within it. A known label begins a section.
 * So does, in any language, the first of two or more headlines in a row at the end of the text.
 */
function partTitles(lines: readonly PageLine[]): { readonly text: PageLine[]; readonly titles: PageLine[] } {
  const text: PageLine[] = [];
  const titles: PageLine[] = [];
  const lastLabel = findLastLabel(lines);
  let isInSection = false;
  lines.forEach((line, index) => {
    const isLabel = index === lastLabel || moreLabel.test(line.text);
    isInSection = isLabel || (isInSection && isHeadline(line));
    if (isLabel) return;
    (isInSection ? titles : text).push(line);
  });
  return { text, titles };
}

function findLastLabel(lines: readonly PageLine[]): number {
  const first = lines.findLastIndex((line) => !isHeadline(line)) + 1;
  const isSection =
    first > 0 && lines.length - first >= 2 && (lines[first]?.text.length ?? 0) <= longestLabel;
  return isSection ? first : -1;
}

function isHeadline({ text }: PageLine): boolean {
  return text.length <= longestTitle && !/[.,;:…。：；]$/u.test(text);
}

/**
 * The first paragraph is the summary if the gap below it is larger than the gaps between the other paragraphs.
 * If all gaps are the same, it is the summary if it has no full stop at its end, like a headline.
 */
function isSummary([first, second, ...others]: readonly PageLine[]): boolean {
  if (first === undefined || second === undefined) return false;
  const usual = Math.max(0, ...others.map(({ gap }) => gap));
  if (others.length > 0 && second.gap > usual) return true;
  return first.text.length <= 2 * longestTitle && !/[.!?…。！？]["'”’»)]?$/u.test(first.text);
}

/** Lines without a blank line between them belong to one paragraph. */
function joinParagraphs(lines: readonly PageLine[]): string {
  return lines
    .map(({ text, gap }, index) => `${index === 0 ? '' : gap === 0 ? '\n' : '\n\n'}${text}`)
    .join('');
}

function readSite(above: readonly PageLine[], below: readonly PageLine[]): SiteFacts {
  const [name, ...tagline] = above.map(({ text }) => text);
  const footAt = below.findIndex(({ text }) => footLine.test(text));
  const [foot, ...disclaimer] = footAt === -1 ? [] : below.slice(footAt).map(({ text }) => text);
  return {
    ...(name === undefined ? {} : { name }),
    ...(tagline.length === 0 ? {} : { tagline: tagline.join(' ') }),
    ...(foot === undefined ? {} : { footer: withoutLinks(foot) }),
    ...(disclaimer.length === 0 ? {} : { disclaimer: disclaimer.join(' ') }),
  };
}

/** “© Communities 2019 - Privacy”: removes the links after the dash, because the site’s pages print their own. */
function withoutLinks(foot: string): string {
  return foot.replace(/(?: [-–—|·] \p{L}[\p{L} ]{0,30})+$/u, '');
}
