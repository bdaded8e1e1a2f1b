import { readMeta, writeMeta } from './meta.ts';
import type { Store } from '../database/database.ts';
import { optionalText, text } from '../database/row.ts';

/** An article’s file whose text was not looked at since it was last taken in. */
export interface UnadvisedFile {
  readonly file: string;
  /** The digest of the bytes that its article was made of; undefined if it is to be made again. */
  readonly digest: string | undefined;
  readonly title: string;
}

/**
 * Forgets the warnings of files that are gone, and all of them if they were made by another program, or for another
 * site.
 * @param key the digest of everything that they depend on besides the file.
 */
export function keepAdviceOf(store: Store, key: string): void {
  store.run('delete from advice where file not in (select file from files)');
  if (readMeta(store, 'advice') === key) return;
  store.run('delete from advice');
  writeMeta(store, { advice: key });
}

/** In order of file. */
export function listUnadvisedFiles(store: Store): readonly UnadvisedFile[] {
  return store.all(selectUnadvised).map((row) => ({
    file: text(row, 'file'),
    digest: optionalText(row, 'digest'),
    title: text(row, 'title'),
  }));
}

/** @param warnings as JSON. */
export function rememberAdvice(store: Store, file: string, digest: string, warnings: string): void {
  store.run('insert or replace into advice (file, digest, warnings) values (?, ?, ?)', file, digest, warnings);
}

/** The warnings of each article that has any, as JSON, in order of file. */
export function listAdvice(store: Store): readonly { readonly file: string; readonly warnings: string }[] {
  return store
    .all("select file, warnings from advice where warnings <> '[]' order by file")
    .map((row) => ({ file: text(row, 'file'), warnings: text(row, 'warnings') }));
}

const selectUnadvised = `select files.file, files.digest, articles.title from files join articles using (file)
  left join advice using (file) where files.kind = 'article' and advice.digest is not files.digest order by files.file`;
