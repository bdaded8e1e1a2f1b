import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DraftResult } from '../article-draft.ts';
import { decodeText } from '../decode-text.ts';
import { failInput, explainFailure } from '../fail-input.ts';
import { formatMegabytes, longestInput } from '../input-bytes.ts';
import { splitOtherDocument } from './front-matter-forms.ts';
import { listTree } from './list-tree.ts';
import { createMarkdownDraft, type MarkdownRule } from './markdown-draft.ts';

/** The articles of a tree of Markdown, in the order of their files’ names. */
export async function* readTree(rule: MarkdownRule): AsyncGenerator<DraftResult> {
  try {
    // One file at a time, so that memory does not grow with the tree.
    for (const file of listTree(rule.folder)) yield await Promise.resolve(readFile(file, rule));
  } catch (error) {
    yield failInput(rule.folder, error);
  }
}

function readFile(file: string, rule: MarkdownRule): DraftResult {
  const path = join(rule.folder, file);
  const place = file;
  try {
    if (statSync(path).size > longestInput)
      return { place, skipped: `it has more than ${formatMegabytes(longestInput)} MB` };
    const decoded = decodeText(readFileSync(path));
    if ('why' in decoded) return { place, skipped: decoded.why };
    const document = splitOtherDocument(decoded.text);
    const why = findWhyNot(file, document);
    if (why !== undefined) return { place, skipped: why };
    const draft = createMarkdownDraft(file, document, rule);
    if (decoded.encoding === undefined) return draft;
    const value = { place, leftOut: `read as ${decoded.encoding}, because it is not UTF-8` };
    return { ...draft, leftOut: [...(draft.leftOut ?? []), value] };
  } catch (error) {
    return { place, skipped: explainFailure(error) };
  }
}

/** What programs and repositories keep beside articles. */
function findWhyNot(
  file: string,
  { hasFrontMatter, body }: ReturnType<typeof splitOtherDocument>,
): string | undefined {
  const name = file.split('/').at(-1) ?? '';
  if (/^_index(?:\.[a-z-]+)?\.\w+$/i.test(name)) return 'the page of a folder, not an article';
  if (body.trim() === '' && !hasFrontMatter) return 'the file is empty';
  if (hasFrontMatter) return undefined;
  if (/\.html?$/i.test(name)) return 'HTML without front matter';
  return /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security|notice|authors)\b/i.test(
    name,
  )
    ? 'a file about the repository'
    : undefined;
}
