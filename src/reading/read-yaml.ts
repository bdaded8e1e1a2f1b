import type { z } from 'zod';
import { limits } from '../archive/limits.ts';
import { createPositions, positionAt, type PlacedError, type Position } from '../documents/content-error.ts';
import { findMistakenSign, type MistakenSign } from './mistaken-sign.ts';
import { countBytes } from './name-length.ts';
import { parsePlainYaml } from './read-plain-yaml.ts';
import { noAdvice, type Advice } from './advice.ts';
import { explainIssue } from './read-schema-issue.ts';
import { openUnion } from './union-issue.ts';
import { describeYamlFault, type Words } from './read-yaml-fault.ts';
import { parseYamlTree } from './read-yaml-tree.ts';
import { groupOf, type YamlFault, type YamlNode, type YamlTree } from './yaml-tree.ts';

/** The result of reading YAML. */
export interface YamlReading<T> {
  /** Absent if there are errors. */
  readonly value?: T;
  /** All errors. Those of the schema are found only if the YAML itself is right. */
  readonly errors: readonly PlacedError[];
  /** The values by their keys as written, before the schema; empty if the YAML itself is wrong. */
  readonly written: Readonly<Record<string, unknown>>;
  /** The position of the value at a path of keys and indexes, or of the nearest value around it if it is left out. */
  readonly place: (path: readonly PropertyKey[]) => Position;
}

/** How YAML is read. */
export interface YamlOptions {
  /** The number of the text’s first line in its file: 2 in front matter. Default: 1. */
  readonly firstLine?: number;
  /** What remedies are made of. */
  readonly advice?: Advice;
  /** YAML of more bytes is not read. Default: `limits.yamlBytes`. */
  readonly mostBytes?: number;
}

/** Reads YAML by a schema. A key without a value counts as left out. */
export function readYaml<S extends z.ZodType>(
  text: string,
  schema: S,
  { firstLine = 1, advice = noAdvice, mostBytes = limits.yamlBytes }: YamlOptions = {},
): YamlReading<z.output<S>> {
  const oversize = findOversize(text, mostBytes);
  if (oversize !== undefined) {
    const start = { line: firstLine, column: 1 };
    return { errors: [{ ...start, ...oversize }], written: {}, place: () => start };
  }
  const { root, faults } = parseTree(text);
  const positionOf = createPositions(text, firstLine);
  const place = (path: readonly PropertyKey[]) => positionOf(findNode(root, path).start);
  if (faults.length > 0) return { errors: listFaults(text, faults, firstLine), written: {}, place };
  if (root.kind !== 'map') {
    const fault = findMistakenSign(text);
    const error = fault === undefined ? notKeys(place([])) : placeSign(text, fault, firstLine);
    return { errors: [error], written: {}, place };
  }
  const written = groupOf(root);
  const result = schema.safeParse(written, plainWords);
  if (result.success) return { value: result.data, errors: [], written, place };
  const issues = firstOfEachValue(result.error.issues.flatMap(openUnion));
  const errors = issues.flatMap((issue) => explainIssue(issue, { root, schema, text, advice }));
  return {
    errors: errors.map(({ offset, ...words }) => ({ ...positionAt(text, offset, firstLine), ...words })),
    written,
    place,
  };
}

/** The error of YAML that is longer than any that editors write. Its work would grow with it. */
function findOversize(text: string, mostBytes: number): Words | undefined {
  // A unit is three bytes at most, so most YAML needs no counting.
  if (text.length * 3 <= mostBytes) return undefined;
  const bytes = countBytes(text);
  if (bytes <= mostBytes) return undefined;
  return {
    what: `the keys take ${String(bytes)} bytes; ${String(mostBytes)} is the most`,
    why: 'Keys say what a page is; a file this long has a text among them, or was put together by mistake.',
    remedy: 'Move what is a text below the keys, or take the file apart.',
  };
}

/** One value by its own schema, even if others are wrong; undefined if it is wrong itself. */
export function readField<S extends z.ZodType>(
  { written }: Pick<YamlReading<unknown>, 'written'>,
  key: string,
  schema: S,
): z.output<S> | undefined {
  const result = schema.safeParse(written[key]);
  return result.success ? result.data : undefined;
}

/** Keeps the schema’s messages and empties those of zod: `explainIssue` finds the words. */
const plainWords = { error: () => '', reportInput: true } as const;

/** One issue a value: further ones mostly have the same reason. Unknown keys are issues of their own. */
function firstOfEachValue(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const value = JSON.stringify([issue.code === 'unrecognized_keys', issue.path]);
    return !seen.has(value) && seen.add(value);
  });
}

function parseTree(text: string): YamlTree {
  const root = parsePlainYaml(text);
  return root === undefined ? parseYamlTree(text) : { root, faults: [] };
}

/** One fault a line: further ones on the same line mostly follow from the first. */
function listFaults(text: string, faults: readonly YamlFault[], firstLine: number): readonly PlacedError[] {
  const errors = new Map<number, PlacedError>();
  for (const fault of faults.toSorted((first, second) => first.offset - second.offset)) {
    const position = positionAt(text, fault.offset, firstLine);
    if (!errors.has(position.line))
      errors.set(position.line, { ...position, ...describeYamlFault(fault.code) });
  }
  const sign = findMistakenSign(text);
  return sign === undefined ? [...errors.values()] : withSign(errors, placeSign(text, sign, firstLine));
}

/** The faults without those of a look-alike’s line and of the next, which follow from it, and the look-alike itself. */
function withSign(errors: ReadonlyMap<number, PlacedError>, sign: PlacedError): readonly PlacedError[] {
  const others = [...errors.values()].filter(({ line }) => line !== sign.line && line !== sign.line + 1);
  return [...others, sign].sort((first, second) => first.line - second.line);
}

function placeSign(text: string, { offset, words }: MistakenSign, firstLine: number): PlacedError {
  return { ...positionAt(text, offset, firstLine), ...words };
}

function notKeys(position: Position): PlacedError {
  return {
    ...position,
    what: 'here should be keys with their values',
    why: 'Everything in this place has a name, so that nothing depends on its order.',
    remedy: 'Write one key: value on each line.',
  };
}

function findNode(root: YamlNode, path: readonly PropertyKey[]): YamlNode {
  const [step, ...rest] = path;
  if (step === undefined || root.kind === 'scalar') return root;
  const child =
    root.kind === 'list' ? root.items[Number(step)] : root.entries.find(({ key }) => key === step)?.value;
  return child === undefined ? root : findNode(child, rest);
}
