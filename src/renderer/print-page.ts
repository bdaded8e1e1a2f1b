import type { Archive } from '../archive/archive.ts';
import type { Article } from '../archive/article.ts';
import { articleFolder } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { sitePages, type PageKindTable } from '../page-kinds/page-directory.ts';
import type { FilePrinter, View } from '../page-kinds/page-kind.ts';
import { pageKinds, type PageEntry, type PageKindName } from '../page-kinds/page-kinds.ts';
import { listShownParts } from '../records/shown-parts.ts';
import { printAnswered, type AnsweredPage } from './answers.ts';
import type { PagePrinter } from './entry.ts';
import { setShownParts } from './frame-data.ts';

/** Prints any page of an archive. */
export interface ArchivePrinter {
  /** @throws if the archive does not hold what the page is about. */
  print(page: PageEntry): Promise<PrintedPage>;
}

export interface PrintedPage extends AnsweredPage {
  readonly record: object;
}

/** Creates a printer that prints files such as feeds by itself, and pages by their views. */
export function createArchivePrinter(archive: Archive, printer: PagePrinter): ArchivePrinter {
  const printFile = createFilePrinter(archive.site, printer);
  setShownParts(listShownParts(archive));
  return {
    print: async (page) => {
      const record = sitePages.createRecord(archive, page);
      const view = findView(page.kind);
      if (view === undefined) return { record, text: printFile(page.kind, record), asked: [] };
      return {
        record,
        ...(await printAnswered(archive, (answerer) => printer.print(view, record, answerer))),
      };
    },
  };
}

const kinds: PageKindTable = pageKinds;

/** The view that prints pages of a kind. @returns undefined if they are files. */
export function findView(kind: PageKindName): View | undefined {
  const { printedBy } = pageKinds[kind];
  return 'view' in printedBy ? printedBy : undefined;
}

/** Creates a printer of feeds, sitemaps, data and redirects. It throws if a view prints the kind. */
export function createFilePrinter(
  site: Site,
  { renderBody, wording }: Pick<PagePrinter, 'renderBody' | 'wording'>,
): (kind: PageKindName, record: object) => string {
  const context = {
    site,
    wording,
    renderBody: (markdown: string, { path, language }: Pick<Article, 'path' | 'language'>) =>
      renderBody(markdown, { page: path, folder: articleFolder(path), language, absolute: true }),
  };
  const printers = new Map<string, FilePrinter<object>>();
  return (name, record) => {
    const kind = kinds[name];
    if (kind === undefined || 'view' in kind.printedBy) throw new Error(`${name} is printed by a view.`);
    const printer = printers.get(name) ?? kind.printedBy.createPrinter(context);
    printers.set(name, printer);
    return wording.printMarks(printer.print(record));
  };
}
