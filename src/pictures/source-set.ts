import type { Picture } from '../archive/picture.ts';
import { listWidths } from './picture-recipe.ts';

/** What a `source` of a `picture` element says. */
export interface SourceSet {
  readonly type: 'image/webp';
  readonly srcset: string;
  readonly sizes: string;
}

/**
 * The files of which a browser takes the smallest that is wide enough; undefined if there is only the picture itself.
 * @param href makes an address of a path.
 * @param sizes how wide the picture stands on a page, as HTML says it.
 */
export function createSourceSet(
  picture: Picture,
  href: (path: string) => string,
  sizes: string = inText,
): SourceSet | undefined {
  const files = listWidths(picture);
  if (files.length === 0) return undefined;
  const srcset = files.map(({ name, width }) => `${href(`/${name}`)} ${String(width)}w`).join(', ');
  return { type: 'image/webp', srcset, sizes };
}

/** A column of text is 38 rem wide, and a narrow screen has a margin on both sides. */
const inText = '(min-width: 41rem) 38rem, 94vw';
