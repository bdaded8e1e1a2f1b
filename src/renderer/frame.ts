import { directionOf } from '../archive/language.ts';
import type { Part } from '../archive/permalink.ts';
import type { Place } from '../html/address.ts';
import { createMarkdownRenderer } from '../html/render.ts';
import { createWording } from '../words/wording.ts';
import { readFrame, readShownParts } from './frame-data.ts';

/*
 * The frame of all pages, for components to import. Astro passes components only their properties, and the compiled
 * renderer serves any archive. So this module finds out which site is printed when it is loaded.
 */
const frame = readFrame();
export const { site, editorialLinks, look } = frame;

/** What the frame says, in the site’s language. */
export const wording = createWording(frame.words, site.language);

/** Whether the archive has pages of a kind of parts. */
export function hasParts(kind: Part['kind']): boolean {
  return readShownParts().includes(kind);
}

/** The same of all kinds, as a text: what is kept of the frame depends on it. */
export function describeParts(): string {
  return readShownParts().join(' ');
}

export const direction = directionOf(site.language);

const renderer = createMarkdownRenderer(wording);
const editorialPaths: ReadonlySet<string> = new Set(editorialLinks.map(({ path }) => path));

/**
 * Safe HTML of a Markdown body.
 * @param options.folder the path where `./` leads.
 * @param options.language that of the text.
 */
export function renderBody(
  markdown: string,
  { language, ...options }: Omit<Place, 'siteUrl' | 'editorialPaths'> & Required<Pick<Place, 'language'>>,
): string {
  return renderer.render(markdown, {
    ...options,
    ...(site.typography && { language }),
    siteUrl: site.url,
    editorialPaths,
  });
}
