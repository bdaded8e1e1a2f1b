import { parse, stringify } from 'yaml';
import { sourceSchema } from '../archive/source.ts';
import type { ArticleDraft } from './article-draft.ts';
import type { ContentFiles } from './content-files.ts';
import { createSlug } from './slug.ts';

/** A source as an import sees it. */
export interface ImportedSource {
  readonly id: string;
  readonly name: string;
  /** Absent if no article has told it yet. */
  readonly language?: string;
  /** Its home page. */
  readonly url?: string;
}

/** The existing sources, and those that the import makes. */
export interface SourceRegister {
  /** The source of that name, else the one whose id is the slug of the name, which may be new. */
  find(name: string): ImportedSource;
  /** Notes an article of a source. A new source gets its language and address from the first article that has them. */
  take(source: ImportedSource, draft: ArticleDraft): void;
  /** The sources that the import makes. */
  listNew(): readonly ImportedSource[];
}

/** Reads the sources of a content folder. The id of an invalid file stays taken, so that no file is overwritten. */
export function readSourceRegister(files: ContentFiles): SourceRegister {
  const names = files.list(folder).filter((name) => name.endsWith('.yaml'));
  const sources = names.map((name) =>
    readSource(name.slice(0, -'.yaml'.length), files.read(`${folder}/${name}`)),
  );
  return createSourceRegister(sources);
}

export function createSourceRegister(present: readonly ImportedSource[]): SourceRegister {
  const byId = new Map(present.map((source) => [source.id, source]));
  const idsByName = new Map(present.map((source) => [source.name, source.id]));
  const made = new Map<string, ImportedSource>();
  return {
    find: (name) => {
      const id = idsByName.get(name) ?? (createSlug(name) || 'source');
      return byId.get(id) ?? made.get(id) ?? { id, name };
    },
    take: (source, { language, sourceUrl }) => {
      if (byId.has(source.id)) return;
      const url = sourceUrl === undefined ? undefined : `${new URL(sourceUrl).origin}/`;
      made.set(source.id, {
        ...(language === undefined ? {} : { language }),
        ...(url === undefined ? {} : { url }),
        ...source,
      });
    },
    listNew: () => [...made.values()],
  };
}

/** @returns the file’s name from the content folder, and its text. */
export function formatSource(source: ImportedSource, siteLanguage: string): readonly [string, string] {
  const { id, name, language = siteLanguage, url } = source;
  const yaml = stringify({ name, language, ...(url === undefined ? {} : { url }) }, { lineWidth: 0 });
  return [`${folder}/${id}.yaml`, yaml];
}

const folder = 'sources';

function readSource(id: string, text: string | undefined): ImportedSource {
  try {
    const { name, language } = sourceSchema.parse(parse(text ?? ''));
    return { id, name, language };
  } catch {
    return { id, name: id };
  }
}
