import { compareText } from '../archive/article.ts';
import type { EditorialPage } from '../archive/editorial-page.ts';
import { directionOf } from '../archive/language.ts';
import { privacyPath } from '../archive/permalink.ts';
import { foreignLanguage, isForeign, withoutMarks } from './foreign-words.ts';
import type { Words } from './words.ts';

/** The pages with one on privacy: the editors’ own, or else one that is true of every site as built. */
export function withPrivacyPage(
  pages: readonly EditorialPage[],
  { privacy }: Words,
): readonly EditorialPage[] {
  if (pages.some(({ path }) => path === privacyPath)) return pages;
  return [...pages, createPrivacyPage(privacy)].sort((first, second) => compareText(first.path, second.path));
}

function createPrivacyPage({ title, description, files, search, host }: Words['privacy']): EditorialPage {
  return {
    path: privacyPath,
    title,
    description,
    body: [files, search, host].map(createParagraph).join('\n\n'),
  };
}

/** Markdown has no place for marks. */
function createParagraph(message: string): string {
  if (!isForeign(message)) return message;
  const attributes = `lang="${foreignLanguage}" dir="${directionOf(foreignLanguage)}"`;
  return `<div ${attributes}>\n\n${withoutMarks(message)}\n\n</div>`;
}
