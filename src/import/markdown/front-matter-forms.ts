import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/** A file of another program in its two halves. */
export interface OtherDocument {
  /** The keys as written; empty if the file has none. */
  readonly keys: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** What was wrong with the front matter, so that it was read line by line; absent if nothing was. */
  readonly fault?: string;
  readonly hasFrontMatter: boolean;
}

/**
 * Splits a Markdown file with front matter in YAML, TOML or JSON, or with `[#]: title: (…)` comments, or with none.
 * Front matter that its own language refuses is read line by line, because most of it is `key: value`.
 */
export function splitOtherDocument(text: string): OtherDocument {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (const { pattern, read } of forms) {
    const match = pattern.exec(source);
    if (match === null) continue;
    const [opening, written = ''] = match;
    return { ...readKeys(written, read), body: source.slice(opening.length), hasFrontMatter: true };
  }
  return readJsonStart(source) ?? readComments(source) ?? { keys: {}, body: source, hasFrontMatter: false };
}

type ReadKeys = (written: string) => unknown;

const forms: readonly { readonly pattern: RegExp; readonly read: ReadKeys }[] = [
  {
    pattern: /^\s*---(?:ya?ml)?[^\S\n]*\n([^]*?)(?:^|\n)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/i,
    read: readYamlKeys,
  },
  {
    pattern: /^\s*(?:\+\+\+|---toml)[^\S\n]*\n([^]*?)(?:^|\n)(?:\+\+\+|---)[^\S\n]*(?:\n|$)/i,
    read: parseToml,
  },
  { pattern: /^\s*(?:;;;|---json)[^\S\n]*\n([^]*?)(?:^|\n)(?:;;;|---)[^\S\n]*(?:\n|$)/i, read: JSON.parse },
];

/** Times stay texts, so that their own offsets and zones are read as written. */
function readYamlKeys(written: string): unknown {
  return parseYaml(written, { schema: 'core', uniqueKeys: false, logLevel: 'silent', maxAliasCount: 100 });
}

function readKeys(written: string, read: ReadKeys): Pick<OtherDocument, 'keys' | 'fault'> {
  try {
    const keys = read(written);
    if (keys === null || keys === undefined) return { keys: {} };
    if (typeof keys === 'object' && !Array.isArray(keys)) return { keys: keys as Record<string, unknown> };
    return { keys: readLines(written), fault: 'the front matter is no list of keys' };
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { keys: readLines(written), fault: `the front matter cannot be read (${shorten(reason)})` };
  }
}

function shorten(reason: string): string {
  return reason.replace(/ at line \d+.*$/, '').slice(0, 80);
}

/** `key: value`, and lists of `- value` below a key. */
function readLines(written: string): Readonly<Record<string, unknown>> {
  const keys: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  let last: string | undefined;
  for (const line of written.split('\n')) {
    const [, key, value = ''] = /^["']?([\w-]+)["']?\s*[:=]\s*(.*)$/.exec(line) ?? [];
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1];
    if (key !== undefined) {
      last = key;
      keys[key] = unquote(value);
    } else if (item !== undefined && last !== undefined) {
      const list: readonly unknown[] = Array.isArray(keys[last]) ? (keys[last] as readonly unknown[]) : [];
      keys[last] = [...list, unquote(item)];
    }
  }
  return { ...keys };
}

function unquote(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2');
}

/** A file that begins with an object of JSON, as Hugo reads it. The object ends at a brace on its own line. */
function readJsonStart(source: string): OtherDocument | undefined {
  if (!/^\s*\{\s*"/.test(source)) return undefined;
  const end = /\n\}[^\S\n]*(?:\n|$)/.exec(source) ?? /\}[^\S\n]*(?:\n|$)/.exec(source);
  if (end === null) return undefined;
  const at = end.index + end[0].length;
  const { keys, fault } = readKeys(source.slice(0, at), JSON.parse);
  return fault === undefined ? { keys, body: source.slice(at), hasFrontMatter: true } : undefined;
}

const comment = /^\[(?:#|\/\/)\]:\s*(?:([\w-]+):\s*\((.*)\)|#?\s*\(([\w-]+):\s*(.*)\))[^\S\n]*$/;

/** `[#]: url: (https://…)`: comments that Markdown hides, in the first lines. */
function readComments(source: string): OtherDocument | undefined {
  const lines = source.split('\n');
  const keys: Record<string, unknown> = {};
  const rest = lines.filter((line) => {
    const match = comment.exec(line);
    if (match === null) return true;
    const [, key = match[3] ?? '', value = match[4] ?? ''] = match;
    keys[key] = value.trim();
    return false;
  });
  if (Object.keys(keys).length === 0) return undefined;
  return { keys, body: rest.join('\n'), hasFrontMatter: true };
}
