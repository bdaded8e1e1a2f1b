import { defineCollection } from 'astro:content';
import { frontMatterSchema } from './archive/front-matter.ts';

/*
 * The schema of articles for editors: `astro sync` makes their JSON schema from it. It has no entries, because Astro
 * would hold all of them in memory and read them at every start: the store is made for an archive of a hundred
 * thousand articles. Views ask for articles by src/live.config.ts.
 */
export const collections = {
  articles: defineCollection({ loader: () => [], schema: frontMatterSchema }),
};
