import { defineCollection } from 'astro:content';
import { frontMatterSchema } from './archive/front-matter.ts';

/*
 * The collection of articles is only a schema. src/reading parses every file by it and places every fault; `astro
 * sync` makes the editors’ JSON schema from it. It has no entries, because Astro would hold all of them in memory and
 * read them at every start: the store is made for an archive of a hundred thousand articles.
 */
export const collections = {
  articles: defineCollection({ loader: () => [], schema: frontMatterSchema }),
};
