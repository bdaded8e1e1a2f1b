import type { Site } from '../archive/site.ts';
import { createAddressBook, type AddressBook } from './address-book.ts';
import type { FailedInput, FormerPlace, LeftOutValue, SiteFacts, SkippedItem } from './article-draft.ts';
import { createArticleNames, type ArticleNames } from './article-names.ts';
import { createContentFiles, type ContentFiles } from './content-files.ts';
import { createFileCopies, type FileCopies } from './file-copies.ts';
import { createFileFinder, type FileFinder } from './file-finder.ts';
import { readImportMap, type ImportEntry } from './import-map.ts';
import { createMarkdownWriter, type MarkdownWriter } from './markdown-body.ts';
import type { AddressCounts } from './old-addresses.ts';
import type { ArticlePlace, Outcome } from './place-article.ts';
import type { DateOrder } from './read-date.ts';
import type { LinkCounts } from './resolve-body.ts';
import { readSite } from './site-settings.ts';
import { readSourceRegister, type SourceRegister } from './source-register.ts';
import { createTally, type Tally } from './tally.ts';

export interface ImportOptions {
  /** Created if it is missing. */
  readonly contentFolder: string;
  /** Whether to write nothing and only report what would be written. */
  readonly isDryRun: boolean;
  /** The number of items, good or not, after which to stop. */
  readonly limit?: number | undefined;
  /** The address of the site that published the data, whose links and pictures are found again. */
  readonly oldSite?: string | undefined;
  /** Folders in which the old site’s files lie, such as its uploads. */
  readonly mediaFolders?: readonly string[] | undefined;
  /** The outlet of articles that name none. Default: the house, else the site itself. */
  readonly source?: string | undefined;
  /** The time zone of a new site. Default: UTC. */
  readonly timeZone?: string | undefined;
  /** What 03/04/2012 begins with. Default: what the other dates of the data begin with. */
  readonly dateOrder?: DateOrder | undefined;
  /** Default: the clock. Dates far ahead of it are refused. */
  readonly now?: Date | undefined;
  /** Called after every item with the number of items so far, and of all if it is known. */
  readonly onProgress?: (done: number, total?: number) => void;
  /** Asked after every item: whether to stop, as if there were no more. */
  readonly isStopped?: () => boolean;
}

/** An import under way. */
export interface ImportRun {
  readonly options: ImportOptions;
  readonly site: Site | undefined;
  readonly timeZone: string;
  readonly files: ContentFiles;
  readonly names: ArticleNames;
  readonly sources: SourceRegister;
  readonly markdown: MarkdownWriter;
  readonly book: AddressBook;
  readonly finder: FileFinder;
  readonly copies: FileCopies;
  /** By key; entries of this import replace earlier ones. */
  readonly entries: Map<string, ImportEntry>;
  /** The place in the input where each key of this import was read. */
  readonly places: Map<string, string>;
  /** Where each draft goes, by its place in the input. */
  readonly placed: Map<string, PlacedArticle>;
  /** Where the draft of each place was before. */
  readonly formers: Map<string, FormerPlace>;
  readonly counts: Record<Outcome, number>;
  readonly links: LinkCounts;
  readonly addresses: AddressCounts;
  readonly edited: string[];
  readonly skipped: SkippedItem[];
  readonly leftOut: LeftOutValue[];
  readonly failed: FailedInput[];
  /** The files below `unplaced/` that this import wrote. */
  readonly unplaced: string[];
  readonly notes: Tally;
  readonly lost: Tally;
  readonly lostAddresses: Tally;
  readonly languageCounts: Map<string, number>;
  readonly facts: SiteFacts[];
  /** Whether an article is of no outlet, so that a new site needs a house. */
  hasOwnNews: boolean;
}

/** What the survey decides of an article. */
export interface PlacedArticle extends ArticlePlace {
  readonly published: string;
  readonly updated?: string | undefined;
  readonly sourceId?: string | undefined;
  readonly oldAliases: readonly string[];
}

/** @throws if the content folder cannot be read, or its site.yaml is not valid. */
export function openImport(options: ImportOptions): ImportRun {
  const files = createContentFiles(options.contentFolder, options.isDryRun);
  const entries = readImportMap(files);
  const site = readSite(files);
  return {
    options,
    site,
    timeZone: site?.timeZone ?? options.timeZone ?? 'UTC',
    files,
    names: createArticleNames(files, [...entries.values()].flatMap(listClaims)),
    sources: readSourceRegister(files),
    markdown: createMarkdownWriter(),
    book: createAddressBook(options.oldSite),
    finder: createFileFinder(options.mediaFolders ?? []),
    copies: createFileCopies(files),
    entries,
    places: new Map(),
    placed: new Map(),
    formers: new Map(),
    counts: { written: 0, updated: 0, unchanged: 0, edited: 0 },
    links: { toArticles: 0, toFiles: 0, toOldSite: 0, picturesElsewhere: 0 },
    addresses: { given: 0, same: 0, aliases: 0 },
    edited: [],
    skipped: [],
    leftOut: [],
    failed: [],
    unplaced: [],
    notes: createTally(),
    lost: createTally(),
    lostAddresses: createTally(),
    languageCounts: new Map(),
    facts: [],
    hasOwnNews: false,
  };
}

/** The files of an article and of its old paths, which no other article may take. */
function listClaims({ file, aliases = [] }: ImportEntry): readonly string[] {
  return [file, ...aliases.map((path) => `articles${path.replace(/\/$/, '.md')}`)];
}
