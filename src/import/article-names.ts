import type { ContentFiles } from './content-files.ts';

/** The free names for articles, day by day. Each day’s folder is listed once. */
export interface ArticleNames {
  /**
   * The files that an article of a day may have, best first and without end: `slug.md`, `slug-2.md` … Claimed files
   * are left out. `isPresent` says whether the file already exists.
   */
  list(folder: string, slug: string): Generator<ArticleName>;
  /** Reserves a file for an article. */
  claim(file: string): void;
}

export interface ArticleName {
  /** From the content folder. */
  readonly file: string;
  readonly isPresent: boolean;
}

/** @param claimed the files of other articles. */
export function createArticleNames(files: ContentFiles, claimed: Iterable<string>): ArticleNames {
  const taken = new Set(claimed);
  const present = new Map<string, ReadonlySet<string>>();
  const listFolder = (folder: string) => {
    const names = present.get(folder) ?? new Set(files.list(folder));
    present.set(folder, names);
    return names;
  };
  return {
    *list(folder, slug) {
      const names = listFolder(folder);
      for (let count = 1; ; count += 1) {
        const name = count === 1 ? `${slug}.md` : `${slug}-${String(count)}.md`;
        const file = `${folder}/${name}`;
        if (!taken.has(file)) yield { file, isPresent: names.has(name) };
      }
    },
    claim: (file) => {
      taken.add(file);
    },
  };
}
