import type { Advice } from '../advice/advice.ts';
import { explanations } from '../advice/explanations.ts';
import type { CheckName } from '../archive/check-names.ts';
import type { ContentError } from '../documents/content-error.ts';

/** What is allowed, but rarely meant: where it is, what it is, why it matters, what to do, and how to turn it off. */
export interface ContentWarning extends ContentError {
  readonly name: CheckName;
}

export function createWarning(file: string, { name, line, column, what }: Advice): ContentWarning {
  return { file, line, column, what, ...explanations[name], name };
}
