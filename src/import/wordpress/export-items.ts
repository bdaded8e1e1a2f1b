import { SaxesParser } from 'saxes';
import { longestInput, readBytes } from '../input-bytes.ts';

/** An element of an item: `wp:post_id`, `category` … */
export interface ItemField {
  readonly name: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What an export holds one after the other: an author of its head, or an item. */
export interface ExportItem {
  readonly kind: 'author' | 'item';
  /** From 1. */
  readonly line: number;
  /** In the order of the file. Those within `wp:postmeta` and `wp:comment` are joined: see `group`. */
  readonly fields: readonly ItemField[];
  /** The fields of each `wp:postmeta` and `wp:comment`. */
  readonly groups: readonly { readonly name: string; readonly fields: readonly ItemField[] }[];
  /** Whether texts were cut because the item is larger than an article may be. */
  readonly isTooLong: boolean;
}

/**
 * The authors and items of an export of WordPress (WXR), one at a time: an export may have many gigabytes. Characters
 * that XML forbids are let pass; entities that the file defines itself are never expanded.
 * @throws if the file cannot be read, or ends within an element.
 */
export async function* readExportItems(file: string): AsyncGenerator<ExportItem> {
  const queue: ExportItem[] = [];
  const parser = createParser(queue);
  const decoder = new TextDecoder('utf-8');
  for await (const bytes of readBytes(file)) {
    parser.write(decoder.decode(bytes, { stream: true }));
    yield* queue.splice(0);
  }
  parser.write(decoder.decode());
  yield* queue.splice(0);
  if (parser.isOpen()) throw new Error('it ends too early, or is no export of WordPress');
}

interface ExportParser {
  write(text: string): void;
  /** Whether the root has not ended. */
  isOpen(): boolean;
}

function createParser(queue: ExportItem[]): ExportParser {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let isEnded = false;
  let item: OpenItem | undefined;
  let field: OpenField | undefined;
  parser.on('error', () => {
    // The parser goes on behind what is wrong; whether anything is missing is known at the end.
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    const kind = kinds.get(name);
    if (item === undefined && kind !== undefined) {
      item = { kind, line: parser.line, fields: [], groups: [], length: 0, depth };
    } else if (item !== undefined && groupNames.has(name)) {
      item.groups.push({ name, fields: [] });
      item.group = item.groups.at(-1)?.fields;
    } else if (item !== undefined) field = { name, text: '', attributes };
  });
  const addText = (text: string) => {
    if (item === undefined || field === undefined) return;
    item.length += text.length;
    if (item.length <= longestInput) field.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (item !== undefined && field?.name === name) {
      (item.group ?? item.fields).push(field);
      field = undefined;
    } else if (item !== undefined && groupNames.has(name)) item.group = undefined;
    else if (depth === item?.depth) {
      const { kind, line, fields, groups, length } = item;
      queue.push({ kind, line, fields, groups, isTooLong: length > longestInput });
      item = undefined;
    }
    depth -= 1;
    isEnded ||= depth === 0;
  });
  return { write: (text) => void parser.write(text), isOpen: () => !isEnded };
}

interface OpenField {
  readonly name: string;
  text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface OpenItem {
  readonly kind: ExportItem['kind'];
  readonly line: number;
  readonly fields: ItemField[];
  readonly groups: { readonly name: string; readonly fields: ItemField[] }[];
  /** Where fields go while a group is open. */
  group?: ItemField[] | undefined;
  length: number;
  readonly depth: number;
}

const kinds: ReadonlyMap<string, ExportItem['kind']> = new Map([
  ['wp:author', 'author'],
  ['item', 'item'],
]);
const groupNames: ReadonlySet<string> = new Set(['wp:postmeta', 'wp:comment']);
