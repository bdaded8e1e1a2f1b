import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { digestInName } from './file-digest.ts';
import {
  packPagefind,
  packPagefindText,
  readDescription,
  unpackPagefind,
  unpackPagefindText,
  type PagefindValue,
} from './pagefind-files.ts';

/** What a result shows of an article. */
export interface ShownArticle {
  /** Its words in the places of the words that were indexed. */
  readonly text: string;
  readonly title: string;
}

/**
 * Puts what readers see in the place of what was indexed. Pagefind hands out an article’s text as it took it, folded; the
 * files that it hands out are written again, under names by their new bytes, and the list of articles names these.
 * @param folder of an index that Pagefind wrote.
 * @param description the index’s, as JSON.
 * @param shownOf by an article’s address.
 * @returns the description of the index as it is now.
 */
export function writeShownFragments(
  folder: string,
  description: string,
  shownOf: (url: string) => ShownArticle | undefined,
): string {
  const { languages, ...program } = readDescription(description);
  const ofLanguages = Object.entries(languages).map(([language, { hash, ...rest }]) => {
    const names = rewriteFragments(join(folder, 'fragment'), language, shownOf);
    return [language, { ...rest, hash: rewriteList(folder, { hash, language, names }) }];
  });
  return JSON.stringify({ ...program, languages: Object.fromEntries(ofLanguages) as unknown });
}

/** @returns the new names of files by the old ones. */
function rewriteFragments(
  folder: string,
  language: string,
  shownOf: (url: string) => ShownArticle | undefined,
): ReadonlyMap<string, string> {
  const old = `${folder}-old`;
  renameSync(folder, old);
  mkdirSync(folder);
  const files = readdirSync(old).filter((file) => file.startsWith(`${language}_`));
  const names = files.sort().map((file): [string, string] => {
    const fragments = readFragments(join(old, file));
    const text = JSON.stringify(
      Object.fromEntries(
        Object.entries(fragments).map(([hash, fragment]) => [hash, showFragment(fragment, shownOf)]),
      ),
    );
    const name = `${language}_group_${digestInName(text)}`;
    writeFileSync(join(folder, `${name}.pf_fragment`), packPagefindText(text));
    return [file.slice(0, -'.pf_fragment'.length), name];
  });
  rmSync(old, { recursive: true });
  return new Map(names);
}

function showFragment(fragment: Fragment, shownOf: (url: string) => ShownArticle | undefined): Fragment {
  const shown = shownOf(fragment.url);
  if (shown === undefined) return fragment;
  return { ...fragment, content: shown.text, meta: { ...fragment.meta, title: shown.title } };
}

/** The articles of a file by their names. If each has a file of its own, the file has its name. */
function readFragments(file: string): Fragments {
  const read: unknown = JSON.parse(unpackPagefindText(readFileSync(file)));
  const single = fragmentSchema.safeParse(read);
  return single.success ? { [basename(file, '.pf_fragment')]: single.data } : groupSchema.parse(read);
}

/** Names the new files in the list of articles. @returns the digest in the list’s name. */
function rewriteList(
  folder: string,
  { hash, language, names }: { hash: string; language: string; names: ReadonlyMap<string, string> },
): string {
  const file = join(folder, `pagefind.${hash}.pf_meta`);
  const [version, pages, ...rest] = listSchema.parse(unpackPagefind(readFileSync(file)));
  const named = pages.map(([page, count, group]) => [page, count, findName(names, group, page)]);
  const packed = packPagefind([version, named, ...rest]);
  rmSync(file);
  const newHash = `${language}_${digestInName(packed)}`;
  writeFileSync(join(folder, `pagefind.${newHash}.pf_meta`), packed);
  return newHash;
}

/** @param group the file of several articles; empty or missing if the article has a file of its own. */
function findName(
  names: ReadonlyMap<string, string>,
  group: string | null | undefined,
  page: string,
): string {
  const file = group === undefined || group === null || group === '' ? page : group;
  const name = names.get(file);
  if (name === undefined) throw new Error(`Pagefind names ${file}, and did not write it.`);
  return name;
}

type Fragment = z.infer<typeof fragmentSchema>;
type Fragments = Readonly<Record<string, Fragment>>;

const fragmentSchema = z.looseObject({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});
const groupSchema = z.record(z.string(), fragmentSchema);

/** The program’s version, the articles, and what this module leaves as it is. */
const listSchema = z
  .tuple([z.string(), z.array(z.tuple([z.string(), z.int(), z.string().nullish()]))])
  .rest(z.custom<PagefindValue>());
