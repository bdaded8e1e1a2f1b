import type { Archive } from '../archive/archive.ts';
import type { Build } from './build.ts';

export function indexArchive(build: Build, archive: Archive): Promise<string> {
  void archive;
  return Promise.resolve(build.stagingFolder + '/search');
}
