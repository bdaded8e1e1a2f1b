import type { FailedInput } from './article-draft.ts';

/** An input that could not be read, with the reason. */
export function failInput(file: string, error: unknown): FailedInput {
  return { place: file, failed: explainFailure(error) };
}

/** Why a file could not be read, in words. */
export function explainFailure(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  return reasons.get(code) ?? message;
}

const reasons = new Map([
  ['ENOENT', 'there is no such file'],
  ['EACCES', 'the file may not be read'],
  ['EISDIR', 'it is a folder, not a file'],
  ['Z_DATA_ERROR', 'its gzip data is damaged'],
  ['Z_BUF_ERROR', 'its gzip data ends too early'],
]);
