import type { YamlEntry, YamlNode, YamlScalar } from './yaml-tree.ts';

/**
 * Reads a YAML value that ends on its own line: text, a quoted text, `true`, `[a, b]` or `{ a: b }`.
 * @param content trimmed and not empty.
 * @param start its offset in the text.
 * @returns undefined if it holds anything beyond the subset of `parsePlainYaml`.
 */
export function parseInlineYaml(content: string, start: number): YamlNode | undefined {
  const first = content[0];
  if (first === '[' || first === '{') return parseWholeFlow(content, start);
  if (first === '"' || first === "'") return parseWholeQuoted(content, start);
  return isPlainText(content) ? createPlainScalar(content, start) : undefined;
}

/** Characters that plain text must not begin with or contain, because they have a meaning in YAML. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`]|: | #|:$/;
/** Values of the core schema that are not text; only true and false are read here. */
const notText =
  /^(?:~|null|Null|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|[-+]?\d+|0o[0-7]+|0x[\dA-Fa-f]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const maximalDepth = 8;

function isPlainText(content: string): boolean {
  return !indicator.test(content);
}

function createPlainScalar(content: string, start: number): YamlScalar | undefined {
  const end = start + content.length;
  if (content === 'true' || content === 'false') {
    return { kind: 'scalar', value: content === 'true', start, end };
  }
  return notText.test(content) ? undefined : { kind: 'scalar', value: content, start, end };
}

function parseWholeQuoted(content: string, start: number): YamlScalar | undefined {
  const flow: Flow = { content, start, next: 0 };
  const scalar = parseQuoted(flow);
  return flow.next === content.length ? scalar : undefined;
}

function parseWholeFlow(content: string, start: number): YamlNode | undefined {
  const flow: Flow = { content, start, next: 0 };
  const node = parseFlowValue(flow, 0);
  return flow.next === content.length ? node : undefined;
}

function parseFlowValue(flow: Flow, depth: number): YamlNode | undefined {
  const first = flow.content[flow.next];
  if (first === '"' || first === "'") return parseQuoted(flow);
  if (first !== '[' && first !== '{') return parseFlowText(flow);
  return depth === maximalDepth ? undefined : parseFlowCollection(flow, first, depth + 1);
}

/** The full parser reads all escapes other than those of the quote and the backslash. */
const quoted = { '"': /"(?:[^"\\]|\\["\\])*"/y, "'": /'(?:[^']|'')*'/y } as const;

function parseQuoted(flow: Flow): YamlScalar | undefined {
  const isDouble = flow.content[flow.next] === '"';
  const written = matchAt(flow, isDouble ? quoted['"'] : quoted["'"]);
  if (written === undefined) return undefined;
  const inner = written.slice(1, -1);
  const value = isDouble ? inner.replace(/\\(.)/g, '$1') : inner.replaceAll("''", "'");
  return {
    kind: 'scalar',
    value,
    start: flow.start + flow.next - written.length,
    end: flow.start + flow.next,
  };
}

function parseFlowText(flow: Flow): YamlScalar | undefined {
  const start = flow.start + flow.next;
  const written = matchAt(flow, /[^,[\]{}]+/y)?.trimEnd() ?? '';
  return written === '' || !isPlainText(written) ? undefined : createPlainScalar(written, start);
}

function parseFlowCollection(flow: Flow, opening: '[' | '{', depth: number): YamlNode | undefined {
  const start = flow.start + flow.next;
  const closing = opening === '[' ? ']' : '}';
  const entries: YamlEntry[] = [];
  flow.next += 1;
  skipSpaces(flow);
  while (flow.content[flow.next] !== closing) {
    const entry = parseFlowEntry(flow, opening === '{', depth);
    if (entry === undefined || isRepeated(entry, entries) || !passComma(flow, closing)) return undefined;
    entries.push(entry);
  }
  flow.next += 1;
  if (opening === '{') return { kind: 'map', entries, start };
  return { kind: 'list', items: entries.map(({ value }) => value), start };
}

/** An item of a list counts as an entry without a key. */
function parseFlowEntry(flow: Flow, hasKey: boolean, depth: number): YamlEntry | undefined {
  const start = flow.start + flow.next;
  const key = hasKey ? matchAt(flow, /(?!(?:null|true|false):)[A-Za-z][A-Za-z0-9]*: +/iy) : '';
  const value = key === undefined ? undefined : parseFlowValue(flow, depth);
  if (key === undefined || value === undefined) return undefined;
  return { key: key.trimEnd().slice(0, -1), start, value };
}

function isRepeated({ key }: YamlEntry, entries: readonly YamlEntry[]): boolean {
  return key !== '' && entries.some((earlier) => earlier.key === key);
}

/** Moves to the next entry, or stays at the closing bracket. False if there is neither. */
function passComma(flow: Flow, closing: string): boolean {
  skipSpaces(flow);
  if (flow.content[flow.next] === closing) return true;
  const comma = matchAt(flow, /, +/y);
  return comma !== undefined && flow.content[flow.next] !== closing;
}

function skipSpaces(flow: Flow): void {
  while (flow.content[flow.next] === ' ') flow.next += 1;
}

function matchAt(flow: Flow, pattern: RegExp): string | undefined {
  pattern.lastIndex = flow.next;
  const written = pattern.exec(flow.content)?.[0];
  if (written !== undefined) flow.next += written.length;
  return written;
}

interface Flow {
  readonly content: string;
  /** The offset of the content in the text. */
  readonly start: number;
  next: number;
}
