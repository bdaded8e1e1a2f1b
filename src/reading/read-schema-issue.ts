import { z } from 'zod';
import { findLanguageCode, noLanguageTag } from '../archive/language-tag.ts';
import type { FieldFault } from '../archive/text-fault.ts';
import { faultOfIssue } from '../archive/text-field.ts';
import { findNearestWord } from './nearest-word.ts';
import { findRemedy } from './read-remedy.ts';
import type { Words } from './read-yaml-fault.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** An error’s words and its offset in the YAML. */
export type OffsetWords = Words & { readonly offset: number };

/** The YAML that has an issue, and the schema that it breaks. */
export interface IssueContext {
  readonly root: YamlNode;
  readonly schema: z.ZodType;
  readonly text: string;
}

/** Explains an issue in an editor’s words, at the key or value. Each unknown key is an error of its own. */
export function explainIssue(issue: z.core.$ZodIssue, context: IssueContext): readonly OffsetWords[] {
  return findWords(issue, context).map((words) => ({
    ...words,
    what: withQuotes(words.what),
    why: withQuotes(words.why),
  }));
}

/** Replaces the backticks that the schema’s own words put around keys: a terminal shows quotes. */
function withQuotes(words: string): string {
  return words.replace(/`([^`]*)`/g, '“$1”');
}

function findWords(issue: z.core.$ZodIssue, context: IssueContext): readonly OffsetWords[] {
  const spot = findSpot(context.root, issue.path);
  const field = findField(context.schema, issue.path);
  if (issue.code === 'unrecognized_keys') return explainUnknownKeys(issue, spot, field);
  if (spot.isLeftOut) return [explainLeftOut(issue, spot, field)];
  return [explainWrongValue(issue, spot, { field, text: context.text })];
}

function explainUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  spot: Spot,
  field: Field,
): OffsetWords[] {
  const entries = spot.node.kind === 'map' ? spot.node.entries : [];
  return issue.keys.map((key) => ({
    offset: entries.find((entry) => entry.key === key)?.start ?? spot.offset,
    what: `${fieldName([...issue.path, key])} is not a known key`,
    why: 'Only known keys are read, so that a misspelt one never passes unseen.',
    remedy: suggestKey(key, field.keys),
  }));
}

function suggestKey(key: string, keys: readonly string[]): string {
  const nearest = findNearestWord(key, keys);
  if (nearest !== undefined) return `Did you mean “${nearest}”?`;
  return `Remove it, or use one of ${keys.join(', ')}.`;
}

function explainLeftOut(issue: z.core.$ZodIssue, { entry, offset }: Spot, field: Field): OffsetWords {
  const name = lastKey(issue.path);
  const isEmpty = entry !== undefined;
  return {
    offset,
    what: `${fieldName(issue.path)} is ${isEmpty ? 'empty' : 'missing'}`,
    why: field.description ?? 'It cannot be left out.',
    remedy: `${isEmpty ? 'Write its value' : `Add a line “${name}: …”`}. ${findRemedy(issue.path)}`.trim(),
  };
}

function explainWrongValue(
  issue: z.core.$ZodIssue,
  { node, offset }: Spot,
  { field, text }: { readonly field: Field; readonly text: string },
): OffsetWords {
  const { predicate, remedy } = describeWrongValue(issue, writtenValue(node, text));
  return {
    offset: offset + findCharacter(node, text, faultOfIssue(issue)?.character),
    what: `${fieldName(issue.path)} ${predicate}`,
    why: field.description ?? 'The value must be of a form that every page can print.',
    remedy: remedy ?? messageRemedies[issue.message] ?? defaultRemedy(issue.path, field),
  };
}

/** Remedies by the schema’s own messages. */
const messageRemedies: Readonly<Record<string, string>> = {
  'is empty': 'Write something between the quotes, or remove it.',
  'runs over more than one line':
    'Write it on one line. Over several lines of the file it begins with >- instead of |.',
};

/** How far a character at fault stands behind the start of its value; 0 if it is written as an escape. */
function findCharacter(node: YamlNode, text: string, character: FieldFault['character']): number {
  if (character === undefined || node.kind !== 'scalar') return 0;
  const pieces = text.slice(node.start, node.end).split(character.text);
  const before = pieces.slice(0, character.before + 1).join(character.text);
  return pieces.length > character.before + 1 ? before.length : 0;
}

function defaultRemedy(path: readonly PropertyKey[], { isOptional }: Field): string {
  const remedy = findRemedy(path);
  if (remedy !== '') return remedy;
  return isOptional ? 'Correct it, or remove the line.' : 'Correct it.';
}

interface Description {
  /** The words after the field’s name. */
  readonly predicate: string;
  readonly remedy?: string;
}

function describeWrongValue(issue: z.core.$ZodIssue, written: string): Description {
  const fault = faultOfIssue(issue);
  switch (issue.code) {
    case 'invalid_type':
      return describeWrongType(issue.expected, issue.input, written);
    case 'invalid_value':
      return describeWrongChoice(issue.values, written);
    case 'too_small':
      return {
        predicate:
          issue.message || (issue.origin === 'string' ? 'is empty' : tooFar(written, 'less', issue.minimum)),
      };
    case 'too_big':
      return issue.origin === 'array'
        ? { predicate: issue.message, remedy: `Keep ${String(issue.maximum)} of them at most.` }
        : { predicate: issue.message || tooFar(written, 'more', issue.maximum) };
    default:
      return {
        predicate: withValue(
          issue.message || 'is not of the right form',
          fault?.hidesValue === true ? '' : written,
        ),
        ...(issue.message === noLanguageTag ? suggestLanguage(written) : fault),
      };
  }
}

function suggestLanguage(written: string): Pick<Description, 'remedy'> {
  const code = findLanguageCode(written);
  return code === undefined ? {} : { remedy: `Did you mean “${code}”?` };
}

function tooFar(written: string, comparison: string, limit: number | bigint): string {
  return `is ${written}, ${comparison} than ${String(limit)}`;
}

function withValue(message: string, written: string): string {
  return written === '' || message.includes('`') ? message : `${message}: ${written}`;
}

function describeWrongType(expected: string, input: unknown, written: string): Description {
  const kind = kindOf(input);
  const value = written === '' ? '' : ` (${written})`;
  const predicate = `is ${kind}${value}, not ${kindNames[expected] ?? expected}`;
  if (expected === 'string' && value !== '') return { predicate, remedy: `Put it in quotes: "${written}".` };
  const remedy = typeRemedies[expected];
  return remedy === undefined ? { predicate } : { predicate, remedy };
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}

const kindNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
};
const typeRemedies: Readonly<Record<string, string>> = {
  string: 'Write one text; in quotes where it holds : # [ ] { or }.',
  number: 'Write a number in digits, without quotes.',
  int: 'Write a whole number in digits, without quotes.',
  boolean: 'Write true or false, without quotes.',
  array: 'Write a list: [a, b], or each item on a line of its own after a hyphen and a space.',
  object: 'Write its keys on the lines below, indented by two spaces.',
};

function describeWrongChoice(values: readonly unknown[], written: string): Description {
  const choices = values.map(String);
  const nearest = findNearestWord(written, choices);
  return {
    predicate: `is ${written === '' ? 'no text' : `“${written}”`}, none of ${choices.join(', ')}`,
    remedy: nearest === undefined ? `Write one of ${choices.join(', ')}.` : `Did you mean “${nearest}”?`,
  };
}

const shownLength = 80;

/** The scalar as written, without its quotes, shortened. */
function writtenValue(node: YamlNode, text: string): string {
  if (node.kind !== 'scalar') return '';
  const written = typeof node.value === 'string' ? node.value : text.slice(node.start, node.end);
  const line = written.trim().replace(/\s+/g, ' ');
  return shorten(line);
}

function shorten(text: string): string {
  if (text.length <= shownLength) return text;
  // Half of a character is none.
  return `${text.slice(0, shownLength).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `“corrections”, item 2, “date”`: items of lists count from 1. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `item ${String(step + 1)}` : `“${shorten(String(step))}”`))
    .join(', ');
}

function lastKey(path: readonly PropertyKey[]): string {
  return path.findLast((step) => typeof step === 'string') ?? '';
}

interface Spot {
  readonly node: YamlNode;
  /** The offset at which an error is shown. */
  readonly offset: number;
  readonly isLeftOut: boolean;
  /** The entry of the key, if the key is present but has no value. */
  readonly entry?: YamlEntry;
}

function findSpot(node: YamlNode, path: readonly PropertyKey[]): Spot {
  const [step, ...rest] = path;
  if (step === undefined) return { node, offset: node.start, isLeftOut: false };
  if (node.kind === 'list') {
    const item = node.items[Number(step)];
    return item === undefined ? { node, offset: node.start, isLeftOut: true } : findSpot(item, rest);
  }
  const entry = node.kind === 'map' ? node.entries.find(({ key }) => key === step) : undefined;
  if (entry === undefined) return { node, offset: node.start, isLeftOut: true };
  const isEmpty = entry.value.kind === 'scalar' && entry.value.value === null;
  return isEmpty ? { node, offset: entry.start, isLeftOut: true, entry } : findSpot(entry.value, rest);
}

interface Field {
  readonly description?: string;
  readonly isOptional: boolean;
  /** The keys that a group may have. */
  readonly keys: readonly string[];
}

/** The schema’s rules for the value at a path. */
function findField(schema: z.core.$ZodType, path: readonly PropertyKey[]): Field {
  let current: z.core.$ZodType | undefined = schema;
  let isOptional = false;
  let description = descriptionOf(current);
  for (const step of path) {
    current = current === undefined ? undefined : stepInto(unwrap(current), step);
    description = (current && descriptionOf(current)) ?? description;
    isOptional = current?._zod.optin === 'optional';
  }
  const inner = current && unwrap(current);
  const keys = inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  return { ...(description === undefined ? {} : { description }), isOptional, keys };
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element;
  if (!(schema instanceof z.ZodObject)) return undefined;
  const shape: Readonly<Record<PropertyKey, z.core.$ZodType>> = schema.shape;
  return Object.hasOwn(shape, step) ? shape[step] : undefined;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = innerOf(schema);
  return inner === undefined ? schema : unwrap(inner);
}

function descriptionOf(schema: z.core.$ZodType): string | undefined {
  const inner = innerOf(schema);
  return z.globalRegistry.get(schema)?.description ?? (inner && descriptionOf(inner));
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const isWrapper =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapper ? schema.def.innerType : undefined;
}
