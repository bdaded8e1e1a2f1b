import { defineLiveCollection } from 'astro:content';
import { articlesLoader } from './renderer/articles-loader.ts';

/*
 * The articles as views and pages of one’s own ask for them. What a page asked makes it stale when the answer changes:
 * see DESIGN.md.
 */
export const collections = { articles: defineLiveCollection({ loader: articlesLoader }) };
