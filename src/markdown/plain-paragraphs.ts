import { joinWrappedLines } from './wrapped-lines.ts';

/**
 * The paragraphs of Markdown that has only plain paragraphs, so that readers see its source
 * unchanged, but for the line ends of Chinese and Japanese. Most news
 * articles are like this and need no parser. `\n` separates the lines of a paragraph.
 * @returns undefined if any character might be markup, even if it is not.
 */
export function splitPlainParagraphs(markdown: string): readonly string[] | undefined {
  if (meaningful.test(markdown) || addressStart.test(markdown)) return undefined;
  const lines = markdown.split('\n');
  return lines.every(isPlainLine) ? joinLines(lines).map(joinWrappedLines) : undefined;
}

/** Emphasis, code, links, HTML, entities, escapes, strikethrough, control characters. */
// eslint-disable-next-line no-control-regex -- Parsers differ in how they treat control characters.
const meaningful = /[*_`[\]<&\\~@\0-\x08\x0b-\x1f\x7f\ufdd0-\ufdef\ufeff\ufffe\uffff]/;
/** Addresses that become links by themselves. As part of `meaningful` they would double the time of that search. */
const addressStart = /:\/\/|www\./i;
/** Code, quotes, headings, lists, rules, rows of tables. */
const blockStart = /^(?:[ \t>#|:+=-]|\d{1,9}[.)])/;

/** White space at the end of a line may mean a line break. */
function isPlainLine(line: string): boolean {
  return !blockStart.test(line) && !line.endsWith(' ') && !line.endsWith('\t');
}

function joinLines(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line !== '' && isOpen) paragraphs.push(`${paragraphs.pop() ?? ''}\n${line}`);
    else if (line !== '') paragraphs.push(line);
    isOpen = line !== '';
  }
  return paragraphs;
}
