import type { EditorialPage } from '../archive/editorial-page.ts';
import type { OwnPage } from '../archive/own-page.ts';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { sitePages } from '../page-kinds/page-directory.ts';

/**
 * An error for every file in src/pages that cannot be a page of one’s own: it is not a component, stands for many
 * pages, or has an address that the site or an editors’ page uses.
 * @param readText the text of a file, by its path from the program’s folder.
 */
export function checkOwnPages(
  pages: readonly OwnPage[],
  editorialPages: readonly EditorialPage[],
  readText: (file: string) => string,
): readonly ContentError[] {
  const editorial = new Set(editorialPages.map(({ path }) => path));
  return pages.flatMap((page) => {
    const fault = findFault(page, editorial) ?? findSetting(readText(page.file));
    return fault === undefined ? [] : [{ file: page.file, ...fileStart, ...fault }];
  });
}

type Fault = Pick<ContentError, 'what' | 'why' | 'remedy'> & Partial<Pick<ContentError, 'line'>>;

function findFault({ path, file }: OwnPage, editorial: ReadonlySet<string>): Fault | undefined {
  if (!file.endsWith('.astro')) return notAComponent(file);
  if (/[[\]]/.test(file)) return manyPages;
  if (/[^\p{L}\p{M}\p{N}/._~-]/u.test(path)) return strangeName;
  const [, name = ''] = path.split('/');
  if (name === '' || name === '500' || sitePages.isReserved(name)) return takenBySite(path);
  return editorial.has(path) ? takenByEditors(path) : undefined;
}

/** A page that Astro prints when the views are compiled would hold nothing of the archive. */
function findSetting(text: string): Fault | undefined {
  const place = /^export const (?:prerender|partial)\b/m.exec(text);
  if (place === null) return undefined;
  return {
    line: text.slice(0, place.index).split('\n').length,
    what: `“${place[0]}” has no meaning here`,
    why: 'A build prints every page once, as a whole.',
    remedy: 'Remove the line.',
  };
}

function notAComponent(file: string): Fault {
  return {
    what: 'the file is not a component',
    why: 'Pages of one’s own are .astro files.',
    remedy: file.endsWith('.md')
      ? 'Put it into pages/ beside site.yaml, where pages in Markdown lie.'
      : 'Move it elsewhere in src, or let its name begin with an underscore.',
  };
}

const manyPages: Fault = {
  what: 'the file’s name has brackets, by which one file would stand for many pages',
  why: 'A build must know each page, and which change makes it stale.',
  remedy: 'Declare a page kind instead: DESIGN.md says how, in three files and one line.',
};

const strangeName: Fault = {
  what: 'the file’s name has a character that an address would write in another way',
  why: 'The page’s address comes from it.',
  remedy: 'Rename it with letters, digits and hyphens.',
};

function takenBySite(path: string): Fault {
  return {
    what: `the address ${path} is taken`,
    why: 'The site itself has pages at this address, or below its first name.',
    remedy: 'Rename the file. To change a page of the site, change its view in src/views.',
  };
}

function takenByEditors(path: string): Fault {
  return {
    what: `the address ${path} is taken by pages${path.replace(/\/$/, '.md')}`,
    why: 'Only one page can stand at an address.',
    remedy: 'Rename one of the two files.',
  };
}
