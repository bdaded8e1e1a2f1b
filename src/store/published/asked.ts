import type { Asked } from '../../renderer/answers.ts';
import type { Store } from '../database/database.ts';
import { text } from '../database/row.ts';

/** Every question that a published page asked, with what it was answered, each pair once. */
export function listAsked(store: Store): readonly Asked[] {
  return store
    .all('select distinct question, digest from asked order by question, digest')
    .map((row) => ({ question: text(row, 'question'), digest: text(row, 'digest') }));
}

/** The paths of the published pages that asked a question and got this answer. */
export function listAskingPaths(store: Store, { question, digest }: Asked): readonly string[] {
  return store
    .all('select path from asked where question = ? and digest = ?', question, digest)
    .map((row) => text(row, 'path'));
}

/** Notes what a page asked when it was published. */
export function rememberAsked(store: Store, path: string, asked: readonly Asked[]): void {
  forgetAsked(store, path);
  for (const { question, digest } of asked)
    store.run('insert into asked (path, question, digest) values (?, ?, ?)', path, question, digest);
}

export function forgetAsked(store: Store, path: string): void {
  store.run('delete from asked where path = ?', path);
}

export function forgetEverythingAsked(store: Store): void {
  store.run('delete from asked');
}

/** Whether any published page asked anything. Of most sites none does, and what pages ask then costs nothing. */
export function hasAsked(store: Store): boolean {
  return store.get('select 1 from asked limit 1') !== undefined;
}
