import type { z } from 'zod';

/**
 * The issues of the form that was meant, for a value that may have several: a text, or a group of keys. Meant is the
 * first form whose kind the value has. Other issues stay as they are.
 */
export function openUnion(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((issues) => !issues.some(isOfAnotherKind)) ?? issue.errors[0] ?? [];
  return meant.flatMap((inner) => openUnion({ ...inner, path: [...issue.path, ...inner.path] }));
}

function isOfAnotherKind({ code, path, input }: z.core.$ZodIssue): boolean {
  const isChoice = code === 'invalid_value';
  return path.length === 0 && (code === 'invalid_type' || (isChoice && typeof input === 'object'));
}
