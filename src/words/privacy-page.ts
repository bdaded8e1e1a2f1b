import { compareText } from '../archive/article.ts';
import type { EditorialPage } from '../archive/editorial-page.ts';
import { directionOf } from '../archive/language.ts';
import { privacyPath } from '../archive/permalink.ts';
import { foreignLanguage, isForeign, withoutMarks } from './word-marks.ts';
import { fillMessage } from './message.ts';
import type { Words } from './words.ts';

/**
 * The pages with one on privacy: the editors’ own, or else one that is true of every site as built.
 * @param hosts those whose scripts the pages load.
 */
export function withPrivacyPage(
  pages: readonly EditorialPage[],
  words: Words,
  hosts: readonly string[] = [],
): readonly EditorialPage[] {
  if (pages.some(({ path }) => path === privacyPath)) return pages;
  const page = createPrivacyPage(words, hosts);
  return [...pages, page].sort((first, second) => compareText(first.path, second.path));
}

function createPrivacyPage({ privacy, lists }: Words, hosts: readonly string[]): EditorialPage {
  const { title, choices, search, host } = privacy;
  // As code, a host’s name reads from left to right in every language.
  const named = hosts.map((name) => `\`${name}\``).join(lists.comma);
  const [description, files] =
    hosts.length === 0
      ? [privacy.description, privacy.files]
      : [privacy.descriptionOfScripts, fillMessage(privacy.filesAndScripts, { hosts: named }).join('')];
  return {
    path: privacyPath,
    title,
    description,
    body: [files, choices, search, host].map(createParagraph).join('\n\n'),
  };
}

/** Markdown has no place for marks. */
function createParagraph(message: string): string {
  if (!isForeign(message)) return message;
  const attributes = `lang="${foreignLanguage}" dir="${directionOf(foreignLanguage)}"`;
  return `<div ${attributes}>\n\n${withoutMarks(message)}\n\n</div>`;
}
