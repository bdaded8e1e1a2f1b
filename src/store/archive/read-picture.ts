import type { Picture } from '../../archive/picture.ts';
import { shortDigest } from '../../digests/digest.ts';
import { publishedSize, recipe } from '../../pictures/picture-recipe.ts';
import type { Store } from '../database/database.ts';
import { number, optionalText, type Row } from '../database/row.ts';

/** How the pictures of a site are published. */
export interface PicturePublication {
  /** Whether each is published as its file is, however large. */
  readonly isWhole: boolean;
  /** Whether files in other sizes are made from them. */
  readonly isDerived: boolean;
}

/** A picture beside the articles, as pages show it; undefined if its size is not known. */
export function readPicture(
  store: Store,
  file: string,
  publication: PicturePublication,
): Picture | undefined {
  const row = store.get('select width, height, source, colour from pictures where file = ?', file);
  return row === undefined ? undefined : parsePicture(row, publication);
}

/**
 * The picture of a row of `pictures`. What is made from it is named by its bytes, by the size that pages tell, since
 * that rounds the others, and by how it is made.
 */
export function parsePicture(row: Row, { isWhole, isDerived }: PicturePublication): Picture {
  const source = optionalText(row, 'source');
  const colour = optionalText(row, 'colour');
  const own = { width: number(row, 'width'), height: number(row, 'height') };
  const size = source === undefined || isWhole ? own : publishedSize(own);
  const made = `${recipe}\n${String(size.width)} x ${String(size.height)}\n${source ?? ''}`;
  return {
    ...size,
    ...(source !== undefined && isDerived && { id: shortDigest(made) }),
    ...(colour !== undefined && { colour }),
  };
}
