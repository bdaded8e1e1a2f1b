import { parseInlineYaml } from './read-inline-yaml.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode } from './yaml-tree.ts';

/**
 * Reads the YAML that nearly all front matter uses: `key: value` lines, lists, groups, each value on one line.
 * It is many times as fast as the full parser, which matters with 100,000 files.
 * @returns exactly the tree that `parseYamlTree` makes of the text, or undefined if the text holds anything
 *   beyond this subset, right or wrong: then the full parser must read it.
 */
export function parsePlainYaml(text: string): YamlMap | undefined {
  if (unusual.test(text)) return undefined;
  const reader: Reader = { lines: splitLines(text), next: 0 };
  if (reader.lines[0]?.indent !== 0) return undefined;
  const map = parseMap(reader, 0, 0);
  return reader.next === reader.lines.length ? map : undefined;
}

/** Not in the subset: control characters, tabs, unusual spaces and line ends, byte order marks. */
// eslint-disable-next-line no-control-regex -- The pattern looks for control characters.
const unusual = /[\u0000-\u0009\u000B-\u001F\u007F-\u00A0\u2028\u2029\uFEFF]/;
const keyPattern = /^([A-Za-z][A-Za-z0-9]*):(?: +|$)/;
/** Words that YAML does not read as text, not even as a key. */
const notKeys = /^(?:null|true|false)$/i;
const maximalDepth = 8;

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = trimLine(text, start, end);
    if (line !== undefined) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** @returns undefined if the line is empty or a comment. */
function trimLine(text: string, lineStart: number, lineEnd: number): Line | undefined {
  let start = lineStart;
  let end = lineEnd;
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  if (start === end || text[start] === '#') return undefined;
  return { indent: start - lineStart, start, content: text.slice(start, end) };
}

function parseMap(reader: Reader, indent: number, depth: number): YamlMap | undefined {
  const start = reader.lines[reader.next]?.start ?? 0;
  const entries: YamlEntry[] = [];
  for (let line = nextLine(reader, indent); line !== undefined; line = nextLine(reader, indent)) {
    const entry = line.indent === indent ? parseEntry(reader, line, depth) : undefined;
    if (entry === undefined || entries.some((earlier) => earlier.key === entry.key)) return undefined;
    entries.push(entry);
  }
  return { kind: 'map', entries, start };
}

function parseEntry(reader: Reader, line: Line, depth: number): YamlEntry | undefined {
  const match = keyPattern.exec(line.content);
  const key = match?.[1];
  if (match === null || key === undefined || notKeys.test(key)) return undefined;
  reader.next += 1;
  const written = line.content.slice(match[0].length);
  const value =
    written === '' ? parseBelow(reader, line, depth) : parseInlineYaml(written, line.start + match[0].length);
  return value === undefined ? undefined : { key, start: line.start, value };
}

/** The value of a key without one on its line: the group indented below it, a list, or null. */
function parseBelow(reader: Reader, { indent, start }: Line, depth: number): YamlNode | undefined {
  const line = nextLine(reader, indent);
  const isList = line?.content.startsWith('- ') === true;
  if (line === undefined || (line.indent === indent && !isList)) {
    return { kind: 'scalar', value: null, start, end: start };
  }
  if (depth === maximalDepth) return undefined;
  return isList ? parseList(reader, line.indent, depth + 1) : parseMap(reader, line.indent, depth + 1);
}

function parseList(reader: Reader, indent: number, depth: number): YamlList | undefined {
  const start = reader.lines[reader.next]?.start ?? 0;
  const items: YamlNode[] = [];
  for (let line = nextLine(reader, indent); line !== undefined; line = nextLine(reader, indent)) {
    if (line.indent === indent && !line.content.startsWith('- ')) break;
    const item = line.indent === indent ? parseItem(reader, line, depth) : undefined;
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: 'list', items, start };
}

/** A value, or a group whose first key is on the line of the hyphen. */
function parseItem(reader: Reader, line: Line, depth: number): YamlNode | undefined {
  const content = line.content.slice(1).trimStart();
  const shift = line.content.length - content.length;
  if (keyPattern.test(content)) {
    reader.lines[reader.next] = { indent: line.indent + shift, start: line.start + shift, content };
    return depth === maximalDepth ? undefined : parseMap(reader, line.indent + shift, depth + 1);
  }
  reader.next += 1;
  return parseInlineYaml(content, line.start + shift);
}

/** The next line of this block; undefined at its end. */
function nextLine(reader: Reader, indent: number): Line | undefined {
  const line = reader.lines[reader.next];
  return line === undefined || line.indent < indent ? undefined : line;
}

interface Reader {
  readonly lines: Line[];
  /** The index of the first line that is not read yet. */
  next: number;
}

interface Line {
  readonly indent: number;
  /** The offset of the content in the text. */
  readonly start: number;
  /** The line, trimmed. */
  readonly content: string;
}
