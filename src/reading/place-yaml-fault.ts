import type { YAMLError } from 'yaml';
import type { YamlFault, YamlNode } from './yaml-tree.ts';

/**
 * The code and the place of an error of the package `yaml`, as an editor needs them. The package’s own codes are too
 * wide, and it points at the place where a bracket is missing, or at the value above a line that is indented too far.
 * @param root the part of the text that could be read in spite of the error.
 */
export function placeYamlFault(
  { code, message, pos: [offset] }: YAMLError,
  root: YamlNode,
  text: string,
): YamlFault {
  if (code === 'BAD_INDENT' && message.startsWith('Flow'))
    return { code: 'UNCLOSED_BRACKET', offset: findOpening(root, offset, isBracket(text)) };
  if (message.startsWith('Missing closing'))
    return { code: 'UNCLOSED_QUOTE', offset: findOpening(root, offset, isQuote(text)) };
  if (message.startsWith('Unexpected block-seq-ind')) return { code: 'LIST_OUT_OF_PLACE', offset };
  if (message.startsWith('A block sequence')) return { code: 'BAD_INDENT', offset };
  if (code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end'))
    return { code: 'TEXT_AFTER_END', offset };
  const ownCode = code === 'MISSING_CHAR' ? nameMissing(message) : code;
  return lineFaults.has(ownCode) ? placeInLine({ code: ownCode, offset }, text) : { code: ownCode, offset };
}

/** Our codes for the package’s code MISSING_CHAR, by the beginning of its message. */
const missing: readonly (readonly [beginning: string, code: string])[] = [
  ['Implicit map keys', 'MISSING_COLON'],
  ['Missing space after :', 'MULTILINE_IMPLICIT_KEY'],
  ['Sequence item', 'ITEM_OUT_OF_LINE'],
  ['Missing , ', 'TEXT_AFTER_END'],
  ['Comments', 'TEXT_AFTER_END'],
];

function nameMissing(message: string): string {
  return missing.find(([beginning]) => message.startsWith(beginning))?.[1] ?? 'MISSING_CHAR';
}

/** Codes that the faulty line itself can make more precise. */
const lineFaults: ReadonlySet<string> = new Set([
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'ITEM_OUT_OF_LINE',
  'MISSING_COLON',
  'MULTILINE_IMPLICIT_KEY',
]);

function placeInLine(fault: YamlFault, text: string): YamlFault {
  const line = lineAt(text, fault.offset);
  const hyphen = line.start + indentationOf(line.words);
  if (/^ *-[^\s-]/.test(line.words)) return { code: 'HYPHEN_WITHOUT_SPACE', offset: hyphen };
  if (fault.code === 'MISSING_COLON' && /^[^\s:]+:\S/.test(line.words.trimStart()))
    return { code: 'MULTILINE_IMPLICIT_KEY', offset: fault.offset };
  if (fault.code !== 'BLOCK_AS_IMPLICIT_KEY' && fault.code !== 'MULTILINE_IMPLICIT_KEY') return fault;
  if (text.startsWith('- ', fault.offset)) return { code: 'LIST_OUT_OF_PLACE', offset: fault.offset };
  const offset = findKeyTooFar(text, fault.offset);
  return offset === undefined ? fault : { code: 'BAD_INDENT', offset };
}

/**
 * The start of the line whose key is indented so far that it continues the text at an offset.
 * @returns undefined if the fault is on the offset’s own line.
 */
function findKeyTooFar(text: string, offset: number): number | undefined {
  const own = lineAt(text, offset);
  const isValue = keyEnd.test(text.slice(own.start, offset));
  const rest = text.slice(offset, own.end);
  if (isValue ? keyEnd.test(rest) : rest.includes(':')) return undefined;
  let line = own;
  do line = lineAt(text, line.end + 1);
  while (line.end < text.length && !keyEnd.test(line.words));
  const isFurther = keyEnd.test(line.words) && indentationOf(line.words) > indentationOf(own.words);
  return isFurther ? line.start : undefined;
}

const keyEnd = /:(?:\s|$)/;

interface Line {
  readonly start: number;
  /** The offset of its newline, or of the end of the text. */
  readonly end: number;
  readonly words: string;
}

function lineAt(text: string, offset: number): Line {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return { start, end, words: text.slice(start, end) };
}

function indentationOf(words: string): number {
  return words.length - words.trimStart().length;
}

const isQuote = (text: string) => (start: number) => text[start] === '"' || text[start] === "'";
const isBracket = (text: string) => (start: number) => text[start] === '[' || text[start] === '{';

/** The start of the last value before an offset that begins with such an opening; else the offset itself. */
function findOpening(root: YamlNode, offset: number, isOpening: (start: number) => boolean): number {
  return listStarts(root).findLast((start) => start < offset && isOpening(start)) ?? offset;
}

/** The start of every value, in the order of the text. */
function listStarts(node: YamlNode): readonly number[] {
  if (node.kind === 'scalar') return [node.start];
  const children = node.kind === 'list' ? node.items : node.entries.map(({ value }) => value);
  return [node.start, ...children.flatMap(listStarts)];
}
