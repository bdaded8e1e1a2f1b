import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pageFile } from '../archive/permalink.ts';
import type { Site } from '../archive/site.ts';
import { renderRedirect } from '../syndication/redirect-html.ts';
import { createWording } from '../words/wording.ts';
import type { Words } from '../words/words.ts';
import type { StagedFile } from './stage-files.ts';

export interface MovedOptions {
  readonly stagingFolder: string;
  readonly outFolder: string;
  readonly site: Site;
  readonly words: Words;
  /** Where each file leads, by its name. */
  readonly moved: ReadonlyMap<string, string>;
  /** Whether a file already leads there. */
  readonly isKnown: (name: string) => boolean;
  /** What else is staged. */
  readonly staged: readonly StagedFile[];
}

/**
 * Stages what answers at addresses that were found again: a redirect in the place of a page; in the place of another file
 * a copy of what took its place, because programs that read feeds, and pages that show pictures, follow no link.
 */
export function stageMoved(options: MovedOptions): readonly StagedFile[] {
  const { stagingFolder, site, words, moved, isKnown, staged } = options;
  const folder = join(stagingFolder, 'moved');
  const places = new Map(staged.map((file) => [file.name, join(file.folder, file.name)]));
  const wording = createWording(words, site.language);
  return [...moved].flatMap(([name, target]) => {
    const source = isPage(name) ? undefined : pageFile(target);
    if (isKnown(name) && (source === undefined || !places.has(source))) return [];
    const place = join(folder, name);
    mkdirSync(dirname(place), { recursive: true });
    if (source === undefined) writeFileSync(place, renderRedirect({ target }, site, wording));
    else {
      const from = places.get(source) ?? join(options.outFolder, source);
      if (!existsSync(from)) return [];
      copyFileSync(from, place);
    }
    return [{ name, folder, maker: 'moved' as const }];
  });
}

function isPage(name: string): boolean {
  return /\.html?$/.test(name);
}
