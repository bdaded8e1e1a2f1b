import { posix } from 'node:path';
import type { Store } from '../store/store.ts';

/** Has the next scan find a file changed, whatever git or its size and time say. It stays known by name, so that it is missed where it goes. */
export function readAgain(store: Store, file: string): void {
  store.run("update files set size = -1, blob = '' where file = ?", file);
  store.run("update folders set digest = '' where folder = ?", posix.dirname(file));
}
