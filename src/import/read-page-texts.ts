import type { ArticleDraft, DraftResult } from './article-draft.ts';
import { failInput } from './fail-input.ts';
import type { InputFile } from './standard-input.ts';
import { readAllBytes } from './input-bytes.ts';
import { parsePageText, type PageText } from './page-text.ts';

/** The articles of plain-text page copies, one a file, in their order. */
export async function* readPageTexts(files: readonly InputFile[]): AsyncGenerator<DraftResult> {
  for (const file of files) yield await readPage(file);
}

async function readPage({ path, name: file }: InputFile): Promise<DraftResult> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readAllBytes(path));
    const page = parsePageText(text);
    return typeof page === 'string' ? { place: file, skipped: page } : createPageDraft(page, file);
  } catch (error) {
    if (error instanceof TypeError) return { place: file, skipped: 'the file is not UTF-8' };
    return failInput(file, error);
  }
}

function createPageDraft(page: PageText, place: string): ArticleDraft {
  const { title, date, summary, body, moreInformation, sourceName, site } = page;
  return {
    place,
    title,
    date,
    sourceName,
    ...(summary === undefined ? {} : { summary }),
    topics: [],
    moreInformation: moreInformation.map((heading) => ({ title: heading })),
    body: { format: 'text', text: body },
    site,
  };
}
