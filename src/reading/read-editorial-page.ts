import { fileStart, placeInFile, type ContentError, type PlacedError } from './content-error.ts';
import { editorialPageSchema, type EditorialPage } from '../archive/editorial-page.ts';
import { analyseMarkdown } from '../markdown/analyse.ts';
import { isSlug, wrongName } from './read-article-file.ts';
import { readDocument } from './read-document.ts';
import { createReferences, noReferences, type References } from './read-references.ts';
import { readYaml } from './read-yaml.ts';

/** An editorial page as its file gives it. */
export interface ReadEditorialPage {
  /** Absent where there are errors. */
  readonly page?: EditorialPage;
  readonly errors: readonly ContentError[];
  readonly references: References;
}

/** A page whose file cannot be read. What links to it is not wrong for that. */
export function unreadPage(file: string, error: PlacedError): ReadEditorialPage {
  return { errors: placeInFile(file, [error]), references: noReferences(file, pagePath(file)) };
}

function pagePath(file: string): string {
  return `/${pageSlug(file)}/`;
}

function pageSlug(file: string): string {
  return file.replace(/^pages\//, '').replace(/\.md$/i, '');
}

/** Reads `pages/SLUG.md`, which is printed at `/SLUG/`. */
export function readEditorialPage(file: string, bytes: Uint8Array, siteUrl: string): ReadEditorialPage {
  const path = pagePath(file);
  const { frontMatter, body, bodyLine, errors: faults } = readDocument(bytes);
  const { links, images } = analyseMarkdown(body);
  const references = createReferences({ file, path, folder: '/', siteUrl }, { links, images, bodyLine });
  const { value, errors } =
    faults.length > 0 ? { errors: faults } : readYaml(frontMatter, editorialPageSchema, 2);
  const all = placeInFile(file, [...checkSlug(pageSlug(file)), ...errors]);
  if (value === undefined || all.length > 0) return { errors: all, references };
  return { page: { ...value, path, body }, errors: all, references };
}

/** The first parts of addresses that the site itself gives out. */
const builtInNames: ReadonlySet<string> = new Set([
  '404',
  'archive',
  'data',
  'fragments',
  'index',
  'languages',
  'latest',
  'media',
  'pagefind',
  'search',
  'sources',
  'stories',
  'topics',
  'trends',
]);
const yearPattern = /^\d{4}$/;
/** Files at the root: feeds, sitemaps, robots.txt, icons. */
const rootFilePattern =
  /^(?:feed|atom|sitemap|news-sitemap|robots|favicon|manifest|404|index)(?:-.*)?\.[a-z]+$/;

function checkSlug(slug: string): readonly PlacedError[] {
  if (builtInNames.has(slug.toLowerCase()) || yearPattern.test(slug) || rootFilePattern.test(slug)) {
    return [takenName(slug)];
  }
  return isSlug(slug) ? [] : [wrongName(slug)];
}

function takenName(slug: string): PlacedError {
  return {
    ...fileStart,
    what: `the file’s name “${slug}” is taken`,
    why: `The site itself has something at the address /${slug}${slug.includes('.') ? '' : '/'}.`,
    remedy: `Give the file another name, such as ${slug.replace(/\..*$/, '')}-page.md.`,
  };
}
