import type { YamlEntry, YamlFault, YamlList, YamlMap, YamlNode, YamlScalar, YamlTree } from './yaml-tree.ts';
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
  type YAMLError,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { placeYamlFault } from './place-yaml-fault.ts';

/**
 * Reads any YAML 1.2 (core schema: a date stays text). References (`&name`, `*name`) are faults: front matter
 * needs none, and without them a small file cannot expand to a huge value.
 */
export function parseYamlTree(text: string): YamlTree {
  const document = parseDocument(text, {
    version: '1.2',
    stringKeys: true,
    merge: false,
    prettyErrors: false,
  });
  const references: YamlFault[] = [];
  const root =
    document.contents === null
      ? emptyMap
      : convertNode(document.contents, 0, { faults: references, depth: 0 });
  const errors = firstOfEachPlace([...document.errors, ...document.warnings]);
  const faults = errors.map((error) => placeYamlFault(error, root, text));
  return { root, faults: [...faults, ...references] };
}

/** The first error of each place: further errors at the same place follow from it. */
function firstOfEachPlace(errors: readonly YAMLError[]): readonly YAMLError[] {
  return [...new Map(errors.toReversed().map((error) => [error.pos[0], error])).values()];
}

const emptyMap: YamlMap = { kind: 'map', entries: [], start: 0 };

/** The state of a conversion: the list of faults, and the depth of the node. */
interface Walk {
  readonly faults: YamlFault[];
  readonly depth: number;
}

/** Front matter never nests this deep, and unlimited recursion would overflow the stack. */
const deepest = 50;

/** @param emptyStart the offset of a value that is not written. */
function convertNode(node: Node, emptyStart: number, { faults, depth }: Walk): YamlNode {
  const [start, end] = node.range ?? [emptyStart, emptyStart];
  if (isAlias(node) || hasAnchor(node)) faults.push({ code: 'ALIAS', offset: start });
  if (depth > deepest) {
    faults.push({ code: 'RESOURCE_EXHAUSTION', offset: start });
    return { kind: 'scalar', value: null, start, end };
  }
  const inner = { faults, depth: depth + 1 };
  if (isMap(node)) return convertMap(node, start, inner);
  if (isSeq(node)) return convertList(node, start, inner);
  const value = isScalar(node) ? scalarValue(node.value) : null;
  const isWritten = start !== end;
  return { kind: 'scalar', value, start: isWritten ? start : emptyStart, end: isWritten ? end : emptyStart };
}

function convertMap(map: YAMLMap, start: number, walk: Walk): YamlMap {
  return { kind: 'map', entries: map.items.map((pair) => convertPair(pair, start, walk)), start };
}

function convertPair({ key, value }: Pair, mapStart: number, walk: Walk): YamlEntry {
  const start = isScalar(key) ? (key.range?.[0] ?? mapStart) : mapStart;
  const name = isScalar(key) ? String(key.value) : '';
  return { key: name, start, value: convertValue(value, start, walk) };
}

function convertList(list: YAMLSeq, start: number, walk: Walk): YamlList {
  return { kind: 'list', items: list.items.map((item) => convertValue(item, start, walk)), start };
}

function convertValue(value: unknown, emptyStart: number, walk: Walk): YamlNode {
  if (isMap(value) || isSeq(value) || isScalar(value) || isAlias(value)) {
    return convertNode(value, emptyStart, walk);
  }
  return { kind: 'scalar', value: null, start: emptyStart, end: emptyStart };
}

function hasAnchor(node: { readonly anchor?: string | undefined }): boolean {
  return node.anchor !== undefined;
}

/** The core schema has no other kinds of values. */
function scalarValue(value: unknown): YamlScalar['value'] {
  const isKnown = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  return isKnown ? value : null;
}
