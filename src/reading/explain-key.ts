import type { Advice } from './advice.ts';
import type { Field } from './schema-field.ts';
import { findNearestWord } from './nearest-word.ts';
import { findKeyOfOthers, findRemedyOfOthers } from './other-keys.ts';
import { findRemedy } from './read-remedy.ts';
import { suggestValues } from './suggest-value.ts';
import { valueOf, type YamlMap, type YamlNode } from './yaml-tree.ts';

/** An unknown key in its place. */
export interface UnknownKey {
  readonly key: string;
  /** The keys and indexes above it. */
  readonly path: readonly PropertyKey[];
  /** The group that it stands in. */
  readonly group: YamlMap;
  /** The schema of that group. */
  readonly field: Field;
  readonly advice: Advice;
}

/** Tells what to do with a key that is not known: which key is meant, and how its value is written there. */
export function explainKey(unknown: UnknownKey): string {
  const { key, field, group } = unknown;
  const parent = field.keys.find((each) => field.child(each).keys.includes(key));
  const own =
    findKeyOfOthers(key, field.keys) ?? (parent === undefined ? findNearestWord(key, field.keys) : undefined);
  if (own !== undefined) {
    const isHere = group.entries.some((entry) => entry.key === own);
    return isHere ? `Remove the line: “${own}” is here already.` : suggestEntry(own, unknown);
  }
  if (parent !== undefined) return `Write it below “${parent}:”, indented by two spaces.`;
  return findRemedyOfOthers(key) ?? `Remove it, or use one of ${field.keys.join(', ')}.`;
}

function suggestEntry(own: string, { key, path, group, field, advice }: UnknownKey): string {
  const node = group.entries.find((entry) => entry.key === key)?.value;
  const value = node === undefined ? undefined : valueOf(node);
  const target = field.child(own);
  if (value === null || target.accepts(value)) return `Did you mean “${own}”?`;
  const fieldPath = [...path, own];
  const written = node === undefined ? [] : listForms(node, fieldPath, advice);
  const fitting = written.find((form) => target.accepts(form));
  if (fitting !== undefined) return `Did you mean “${own}: ${formatValue(fitting)}”?`;
  const how = findRemedy(fieldPath, { field: target, advice });
  return `Did you mean “${own}”? ${how === '' ? 'Its value must be one text.' : how}`;
}

/** The value in other forms: as our key would have it, as text, and as a list. */
function listForms(
  node: YamlNode,
  path: readonly PropertyKey[],
  advice: Advice,
): readonly (string | readonly string[])[] {
  if (node.kind === 'list') {
    const items = node.items.map((item) => (item.kind === 'scalar' ? String(item.value) : ''));
    return [items, ...items.slice(0, 1)];
  }
  if (node.kind === 'map') return [];
  const text = String(node.value);
  const items = text.split(',').map((item) => item.trim());
  const name = path.filter((step) => typeof step === 'string').join('.');
  return [...suggestValues(name, text, advice), items.filter((item) => item !== ''), text];
}

/** A value as it is written on a line of YAML. */
function formatValue(value: string | readonly string[]): string {
  return typeof value === 'string'
    ? formatText(value, plainText)
    : `[${value.map((item) => formatText(item, plainItem)).join(', ')}]`;
}

function formatText(text: string, plain: RegExp): string {
  return plain.test(text) ? text : JSON.stringify(text);
}

/** Texts that YAML takes for text, and as a whole, without quotes. */
const plainText =
  /^(?![-+]?(?:\d+|\d*\.\d+|\d+\.\d*)(?:e[-+]?\d+)?$|0[xo][\da-f]+$)(?!(?:true|false|null)$)[\p{L}\p{N}./](?:(?!: | #).)*$(?<!:)/iu;
const plainItem =
  /^(?![-+]?(?:\d+|\d*\.\d+|\d+\.\d*)(?:e[-+]?\d+)?$|0[xo][\da-f]+$)(?!(?:true|false|null)$)[\p{L}\p{N}./](?:(?!: | #)[^,[\]{}])*$(?<!:)/iu;
