import type { Archive } from '../src/archive/archive.ts';
import type { ContentError } from '../src/documents/content-error.ts';
import { createBuildLog } from '../src/log/build-log.ts';
import { createBodyReader } from '../src/renderer/read-body.ts';
import type { WantedEdition } from '../src/intake/settle-edition.ts';
import { takeContent } from '../src/intake/take-content.ts';
import type { CodeDigests } from '../src/program/code-keys.ts';
import { createInlineWorkers } from '../src/threads/workers.ts';
import { createStoreArchive } from '../src/store/archive/store-archive.ts';
import type { Store } from '../src/store/database/database.ts';
import { openStore } from '../src/store/open-store.ts';
import { createTemporaryFolder, writeFiles, type Cleaned } from './temporary-folder.ts';

/** A log that nobody reads. */
export const silentLog = createBuildLog({ write: () => undefined });

/** The digests of a program that does not change. */
export const testCode: CodeDigests = {
  reading: 'reading',
  printing: 'printing',
  indexing: 'indexing',
  program: 'program',
};

/** A line of site.yaml for a site with news of its own. */
export const house = 'house: The Harbour News\n';

/** The site as readers have it after all articles of the tests, whatever the clock says. */
export const testEdition: WantedEdition = {
  now: '2100-01-01T00:00:00.000Z',
  isPreview: false,
  isByClock: false,
};

/** The settings of a small site with two sources. */
export const siteFiles: Readonly<Record<string, string>> = {
  'site.yaml': 'name: Test Times\nurl: https://test.example/\nfooter: © Test\n',
  'sources/alpha.yaml': 'name: Alpha\nlanguage: es\ncountry: ES\nurl: https://alpha.example/\n',
  'sources/beta.yaml': 'name: Beta\nlanguage: fa\n',
};

/** What a test says of an article; the rest is filled in. */
export interface TestArticle {
  readonly published: string;
  readonly title?: string;
  /** Default: alpha. Empty for the house’s own news. */
  readonly source?: string;
  readonly topics?: readonly string[];
  /** More lines of front matter. */
  readonly matter?: string;
  readonly body?: string;
}

/** The files of some articles by their slugs. */
export function articleFiles(articles: Readonly<Record<string, TestArticle>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(articles).map(([slug, article]) => {
      const folder = article.published.slice(0, 10).replaceAll('-', '/');
      return [`articles/${folder}/${slug}.md`, articleText(slug, article)];
    }),
  );
}

/** A site whose content can be taken in again after its files changed. */
export interface TestSite {
  readonly folder: string;
  readonly store: Store;
  /** The notes of the log. */
  readonly notes: readonly string[];
  write(files: Readonly<Record<string, string>>): void;
  /** Asks for another edition from now on. */
  ask(edition: Partial<WantedEdition>): void;
  /** Takes the content in. @param onScanned is called before anything is read. @throws if it has errors. */
  take(onScanned?: (changedCount: number) => void): Promise<Archive>;
  /** Takes the content in, and returns its errors. */
  listErrors(): Promise<readonly ContentError[]>;
}

/** Writes a site’s files to a folder of its own; its store is in memory. */
export function createTestSite(context: Cleaned, files: Readonly<Record<string, string>>): TestSite {
  const folder = createTemporaryFolder(context, { ...siteFiles, ...files });
  const store = openStore(':memory:');
  const notes: string[] = [];
  const log = { ...silentLog, note: (line: string) => void notes.push(line) };
  let wanted = testEdition;
  const take = (onScanned?: (changedCount: number) => void) =>
    takeContent({
      wanted,
      contentFolder: folder,
      store,
      code: testCode,
      log,
      findWorkers: (settings) =>
        createInlineWorkers({ contentFolder: folder, settings, storeFile: ':memory:' }),
      ...(onScanned && { onScanned }),
    });
  return {
    folder,
    store,
    notes,
    write: (changed) => {
      writeFiles(folder, changed);
    },
    ask: (edition) => {
      wanted = { ...wanted, ...edition };
    },
    take: async (onScanned) => {
      const { settings, errors } = await take(onScanned);
      if (settings === undefined) throw new Error(JSON.stringify(errors));
      return createStoreArchive(store, { ...settings, readBody: createBodyReader(folder) });
    },
    listErrors: async () => (await take()).errors,
  };
}

function articleText(slug: string, article: TestArticle): string {
  const {
    published,
    title = slug,
    source = 'alpha',
    topics = [],
    matter = '',
    body = `The text of ${slug}.`,
  } = article;
  const lines = [`title: ${JSON.stringify(title)}`, `published: ${published}`];
  if (source !== '') lines.push(`source: ${source}`);
  if (topics.length > 0) lines.push(`topics: ${JSON.stringify(topics)}`);
  if (matter !== '') lines.push(matter);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}
