import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { feedPath, wholeArchive } from '../archive/permalink.ts';
import { basePathOf } from '../archive/site-address.ts';

/** The base path that a built site was made for, as its own feed says; the root for anything else. */
export function findBuiltBasePath(folder: string): string {
  try {
    const feed: unknown = JSON.parse(readFileSync(join(folder, feedPath(wholeArchive, 'json')), 'utf8'));
    return basePathOf({ url: feedSchema.parse(feed).home_page_url });
  } catch {
    return '/';
  }
}

const feedSchema = z.object({ home_page_url: z.url() });
