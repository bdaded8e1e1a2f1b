import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back the memory of what is done with. By itself a thread collects only while it makes something new: what it
 * left before it began to wait for others would stand until they are done.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as NodeJS.GCFunction;
  // Only this kind gives back the space for new objects too.
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
