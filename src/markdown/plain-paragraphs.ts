/**
 * The paragraphs of Markdown that is nothing else: their source is what a reader sees. Most news articles are such, and
 * need no parser. Lines of a paragraph are parted by `\n`.
 * @returns undefined where anything might mean more than itself, whether it does or not.
 */
export function splitPlainParagraphs(markdown: string): readonly string[] | undefined {
  if (meaningful.test(markdown) || addressStart.test(markdown)) return undefined;
  const lines = markdown.split('\n');
  return lines.every(isPlainLine) ? joinLines(lines) : undefined;
}

/** Emphasis, code, links, HTML, entities, escapes, strikethrough, control characters. */
// eslint-disable-next-line no-control-regex -- What they mean to a parser differs from parser to parser.
const meaningful = /[*_`[\]<&\\~@\0-\x08\x0b-\x1f\x7f\ufeff]/;
/** Of what becomes a link by itself. Asked apart: with this in it, the search for any of the characters above takes twice as long. */
const addressStart = /:\/\/|www\./i;
/** Code, quotes, headings, lists, rules, rows of tables. */
const blockStart = /^(?:[ \t>#|:+=-]|\d{1,9}[.)])/;

/** White space at a line’s end may break it. */
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
