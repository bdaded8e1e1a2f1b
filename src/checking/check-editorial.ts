import type { EditorialPage } from '../archive/editorial-page.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';

/** An error for every editorial page whose address the site itself uses, or has pages below. */
export function checkEditorialPages(pages: readonly EditorialPage[]): readonly ContentError[] {
  return pages
    .map(({ path }) => path.slice(1, -1))
    .flatMap((name) => (sitePages.isReserved(name) ? [takenName(name)] : []));
}

function takenName(name: string): ContentError {
  return {
    file: `pages/${name}.md`,
    ...fileStart,
    what: `the file’s name “${name}” is taken`,
    why: `The site itself has pages at the address /${name}/, or below it.`,
    remedy: `Give the file another name, such as ${name}-page.md.`,
  };
}
