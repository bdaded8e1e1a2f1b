import { existsSync, readdirSync } from 'node:fs';

/** The names of a site’s components that take the place of ours: `Footer`. Helpers of its own lie in folders. */
export function listOwnNames(viewsFolder: string): readonly string[] {
  if (!existsSync(viewsFolder)) return [];
  return readdirSync(viewsFolder)
    .filter((name) => name.endsWith('.astro'))
    .map((name) => name.slice(0, -'.astro'.length))
    .sort();
}
