import { z } from 'zod';
import { limits } from './limits.ts';
import { line, list, pathOrWebAddress } from './text-field.ts';

/** The entries that a menu may have, in the order of the menu of a site that says nothing of it. */
export const menuEntries = [
  'latest',
  'trends',
  'archive',
  'sections',
  'sources',
  'topics',
  'authors',
  'languages',
  'texts',
  'stories',
  'search',
] as const;

export type MenuEntry = (typeof menuEntries)[number];

/** A link that is the site’s own. */
const ownLink = z.strictObject({
  title: line('The words of the link.', limits.name),
  url: pathOrWebAddress('Where it leads: a path such as /about/, or a whole address.'),
});

/** The field for the entries of the menu. */
export const menu = list(z.union([z.enum(menuEntries), ownLink]), limits.menu);
