import { defineCollection } from 'astro:content';
import { frontMatterSchema } from './archive/front-matter.ts';

/*
 * The collection of articles is its schema, by which src/reading parses every file and places every fault; `astro
 * sync` makes the editors’ JSON schema from it. It has no entries of its own: what Astro holds, it holds whole and
 * reads at every start, and an archive of a hundred thousand articles is what the store is for.
 */
export const collections = {
  articles: defineCollection({ loader: () => [], schema: frontMatterSchema }),
};
