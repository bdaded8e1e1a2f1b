import { z } from 'zod';

/** The schema’s rules for the value at one place. */
export interface Field {
  readonly description?: string;
  readonly isOptional: boolean;
  /** The keys that a group may have. */
  readonly keys: readonly string[];
  /** Whether a value keeps all the rules. */
  readonly accepts: (value: unknown) => boolean;
  /** The rules for the value of a key of a group. */
  readonly child: (key: string) => Field;
  /** The least and the largest number; absent if it is not a number. */
  readonly range?: readonly [least: number, most: number];
}

/** Finds the rules for the value at a path. */
export function findField(schema: z.core.$ZodType, path: readonly PropertyKey[]): Field {
  let current: z.core.$ZodType | undefined = schema;
  let isOptional = false;
  let description = descriptionOf(current);
  for (const step of path) {
    current = current === undefined ? undefined : stepInto(unwrap(current), step);
    description = (current && descriptionOf(current)) ?? description;
    isOptional = current?._zod.optin === 'optional' || (current !== undefined && typeof step === 'number');
  }
  return createField(current, { description, isOptional });
}

function createField(
  schema: z.core.$ZodType | undefined,
  { description, isOptional }: { readonly description: string | undefined; readonly isOptional: boolean },
): Field {
  const inner = schema && unwrap(schema);
  return {
    ...(description === undefined ? {} : { description }),
    isOptional,
    keys: inner === undefined ? [] : listKeys(inner),
    accepts: (value) => schema !== undefined && z.core.safeParse(schema, value).success,
    child: (key) => findField(schema ?? z.never(), [key]),
    ...(inner instanceof z.ZodNumber
      ? { range: [inner.minValue ?? -Infinity, inner.maxValue ?? Infinity] }
      : {}),
  };
}

function listKeys(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => listKeys(unwrap(option)));
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodUnion)
    return schema.options
      .map((option) => stepInto(unwrap(option), step))
      .find((found) => found !== undefined);
  if (schema instanceof z.ZodRecord) return schema.valueType;
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
