import type { z } from 'zod';
import { isDay } from '../archive/front-matter.ts';
import type { FieldFault } from '../archive/text-fault.ts';
import { faultOfIssue } from '../archive/text-field.ts';
import type { Advice } from './advice.ts';
import { explainKey } from './explain-key.ts';
import { nameHiddenSign } from './mistaken-sign.ts';
import { findNearestWord } from './nearest-word.ts';
import { findRemedy } from './read-remedy.ts';
import type { Words } from './read-yaml-fault.ts';
import { findField, type Field } from './schema-field.ts';
import { suggestValues } from './suggest-value.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** An error’s words and its offset in the YAML. */
export type OffsetWords = Words & { readonly offset: number };

/** The YAML that has an issue, and the schema that it breaks. */
export interface IssueContext {
  readonly root: YamlNode;
  readonly schema: z.ZodType;
  readonly text: string;
  readonly advice: Advice;
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
  if (issue.code === 'unrecognized_keys') return explainUnknownKeys(issue, spot, { ...context, field });
  if (spot.isLeftOut) return [explainLeftOut(issue, spot, { ...context, field })];
  return [explainWrongValue(issue, spot, { ...context, field })];
}

interface FieldContext extends IssueContext {
  readonly field: Field;
}

function explainUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  { node, offset }: Spot,
  { field, advice }: FieldContext,
): OffsetWords[] {
  const group = node.kind === 'map' ? node : { kind: 'map' as const, entries: [], start: offset };
  const offsetOf = (key: string) => group.entries.find((entry) => entry.key === key)?.start ?? offset;
  const errors = issue.keys.slice(0, mostToldKeys).map((key) => ({
    offset: offsetOf(key),
    what: `${fieldName([...issue.path, key])} is not a known key${nameHiddenSign(key)}`,
    why: 'Only known keys are read, so that a misspelt one never passes unseen.',
    remedy: explainKey({ key, path: issue.path, group, field, advice }),
  }));
  const [next, ...others] = issue.keys.slice(mostToldKeys);
  return next === undefined ? errors : [...errors, untoldKeys(offsetOf(next), others.length + 1)];
}

/** How many unknown keys of a group have an error each. Thousands would take seconds to explain. */
const mostToldKeys = 50;

function untoldKeys(offset: number, count: number): OffsetWords {
  return {
    offset,
    what: `${String(count)} more ${count === 1 ? 'key is' : 'keys are'} not known`,
    why: 'So many wrong keys are rarely misspelt: the lines may be a text, or keys of another system.',
    remedy:
      'Write --- on a line of its own where the text begins, or correct the keys above and check again.',
  };
}

function explainLeftOut(
  issue: z.core.$ZodIssue,
  { entry, offset }: Spot,
  context: FieldContext,
): OffsetWords {
  const name = lastKey(issue.path);
  const isEmpty = entry !== undefined;
  const remedy = findRemedy(issue.path, context);
  return {
    offset,
    what: `${fieldName(issue.path)} is ${isEmpty ? 'empty' : 'missing'}`,
    why: context.field.description ?? 'It cannot be left out.',
    remedy: `${isEmpty ? 'Write its value' : `Add a line “${name}: …”`}. ${remedy}`.trim(),
  };
}

function explainWrongValue(
  issue: z.core.$ZodIssue,
  { node, offset }: Spot,
  context: FieldContext,
): OffsetWords {
  const fault = faultOfIssue(issue);
  const written = fault?.hidesValue === true ? '' : writtenValue(node, context.text);
  const { predicate, remedy } = describeWrongValue(issue, written, context.field);
  return {
    offset: offset + findCharacter(node, context.text, fault?.character),
    what: `${fieldName(issue.path)} ${predicate}`,
    why: context.field.description ?? 'The value must be of a form that every page can print.',
    remedy:
      fault?.remedy ??
      explainOtherMeaning(issue.path, written) ??
      suggestValue(issue.path, written, context) ??
      remedy ??
      defaultRemedy(issue, context),
  };
}

/** How far a character at fault stands behind the start of its value; 0 if it is written as an escape. */
function findCharacter(node: YamlNode, text: string, character: FieldFault['character']): number {
  if (character === undefined || node.kind !== 'scalar') return 0;
  const pieces = text.slice(node.start, node.end).split(character.text);
  const before = pieces.slice(0, character.before + 1).join(character.text);
  return pieces.length > character.before + 1 ? before.length : 0;
}

/** The remedy for values that mean something else in other systems. */
function explainOtherMeaning(path: readonly PropertyKey[], written: string): string | undefined {
  const [field] = path;
  if (field === 'published' && /^(?:true|yes|on)$/i.test(written))
    return 'Write the day, such as 2022-01-13: an article without “draft: true” is published.';
  const isHeldBack = /^(?:false|no|off|draft|private|pending|future)$/i.test(written);
  if ((field !== 'published' && field !== 'status') || !isHeldBack || path.length > 1) return undefined;
  const rest = field === 'published' ? 'and here its day, such as 2022-01-13' : 'and remove this line';
  return `Write “draft: true”, which keeps the article back, ${rest}.`;
}

/** The values that are probably meant, out of those that the field accepts. */
function suggestValue(
  path: readonly PropertyKey[],
  written: string,
  { field, advice }: FieldContext,
): string | undefined {
  if (written === '') return undefined;
  const name = path.filter((step) => typeof step === 'string').join('.');
  const values = [...new Set(suggestValues(name, written, advice))].filter(field.accepts);
  if (values.length === 0) return undefined;
  const isDate = values.every((value) => /^\d/.test(value));
  const shown = values.slice(0, isDate ? 2 : 1).map((value) => (isDate ? value : `“${value}”`));
  return `Did you mean ${shown.join(' or ')}?`;
}

function defaultRemedy({ path, message }: z.core.$ZodIssue, context: FieldContext): string {
  const { isOptional, range } = context.field;
  if (message === 'is empty')
    return `Write something between the quotes${isOptional ? ', or remove it' : ''}.`;
  if (message === severalLines)
    return 'Write it on one line. Over several lines of the file it begins with >- instead of |.';
  if (range !== undefined) return `Write a number from ${String(range[0])} to ${String(range[1])}.`;
  const remedy = findRemedy(path, context);
  if (remedy !== '') return remedy;
  return `Write another value${isOptional ? ', or remove the line' : ''}.`;
}

const severalLines = 'runs over more than one line';

interface Description {
  /** The words after the field’s name. */
  readonly predicate: string;
  readonly remedy?: string;
}

function describeWrongValue(issue: z.core.$ZodIssue, written: string, field: Field): Description {
  switch (issue.code) {
    case 'invalid_type':
      return describeWrongType(issue, written, field);
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
        predicate: noSuchDay(written) ?? withValue(issue.message || 'is not of the right form', written),
      };
  }
}

/** Words for a day in the right form that the calendar does not have. */
function noSuchDay(written: string): string | undefined {
  const [day] = /^\d{4}-\d\d-\d\d(?=$|T)/.exec(written) ?? [];
  return day === undefined || isDay(day) ? undefined : `is ${written}, and there is no such day`;
}

function tooFar(written: string, comparison: string, limit: number | bigint): string {
  return `is ${written}, ${comparison} than ${String(limit)}`;
}

function withValue(message: string, written: string): string {
  return written === '' || message.includes('`') ? message : `${message}: ${written}`;
}

function describeWrongType(
  { expected, input }: z.core.$ZodIssueInvalidType,
  written: string,
  { accepts }: Field,
): Description {
  const kind = kindOf(input);
  const value = written === '' ? '' : ` (${written})`;
  const predicate = `is ${kind}${value}, not ${kindNames[expected] ?? expected}`;
  if (expected === 'string' && value !== '')
    return accepts(written) ? { predicate, remedy: `Put it in quotes: "${written}".` } : { predicate };
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
