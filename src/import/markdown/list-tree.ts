import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a tree that may be articles, in order of their names; from its folder, with slashes. */
export function* listTree(root: string, below = ''): Generator<string> {
  const entries = readdirSync(join(root, below), { withFileTypes: true });
  const sorted = entries.sort((first, second) => (first.name < second.name ? -1 : 1));
  for (const entry of sorted) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    // Links are not followed, so that nothing outside of the folder is read.
    if (entry.isDirectory() && !isOther(path)) yield* listTree(root, path);
    else if (entry.isFile() && markdownName.test(entry.name) && !entry.name.startsWith('.')) yield path;
  }
}

const markdownName = /\.(?:md|markdown|mdown|mkdn?|mdx|html)$/i;

/** Folders of programs, themes and their output. */
function isOther(path: string): boolean {
  const [name = ''] = path.split('/').slice(-1);
  if (name.startsWith('.') || name === 'node_modules') return true;
  if (name.startsWith('_'))
    return !/^_(?:posts|drafts|articles|news|pages|blog|[a-z]{2})$/.test(name) && path === name;
  return otherFolders.has(path);
}

const otherFolders: ReadonlySet<string> = new Set(
  'archetypes assets data i18n layouts public resources static themes templates sass vendor bower_components dist unplaced'.split(
    ' ',
  ),
);
