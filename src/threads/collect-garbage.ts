import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees the memory of objects that are no longer used. By itself, a thread collects only while it creates objects: what
 * it left before it began to wait for others would stay until they are done.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  // Only this kind also frees the space for new objects.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
