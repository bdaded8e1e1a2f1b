import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from '../digests/digest.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Where a build keeps its store by default: one folder for each pair of content and output. */
export function defaultCache(content: string, out: string): string {
  return join(projectFolder, '.cache', digestOf(`${resolve(content)}\n${resolve(out)}`).slice(0, 16));
}
