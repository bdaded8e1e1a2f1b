import type { DraftResult } from './article-draft.ts';
import type { InputFile } from './standard-input.ts';
import { failInput } from './fail-input.ts';
import { createJsonDraft } from './json-item.ts';
import { formatMegabytes } from './input-bytes.ts';
import { lineLimits, readLines, type InputLine } from './jsonl-lines.ts';

/** The articles of JSON Lines files, in their order. A file that cannot be read to its end gives a result too. */
export async function* readJsonLines(files: readonly InputFile[]): AsyncGenerator<DraftResult> {
  for (const { path, name } of files) {
    try {
      for await (const line of readLines(path)) yield readItem(name, line);
    } catch (error) {
      yield failInput(name, error);
    }
  }
}

function readItem(file: string, { number, text, isTooLong }: InputLine): DraftResult {
  const place = `${file}:${String(number)}`;
  if (isTooLong)
    return { place, skipped: `the line has more than ${formatMegabytes(lineLimits.longest)} MB` };
  return text === undefined ? { place, skipped: 'the line is not UTF-8' } : createJsonDraft(text, place);
}
