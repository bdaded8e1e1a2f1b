import type { Picture } from '../../archive/picture.ts';
import { shortDigest } from '../../digests/digest.ts';
import { publishedSize, recipe } from '../../pictures/picture-recipe.ts';
import type { Store } from '../database/database.ts';
import { number, optionalText, type Row } from '../database/row.ts';

/** A picture beside the articles, as pages show it; undefined if its size is not known. */
export function readPicture(store: Store, file: string): Picture | undefined {
  const row = store.get('select width, height, source, colour from pictures where file = ?', file);
  return row === undefined ? undefined : parsePicture(row);
}

/** The picture of a row of `pictures`. What is made from it is named by its bytes and by how it is made. */
export function parsePicture(row: Row): Picture {
  const source = optionalText(row, 'source');
  const colour = optionalText(row, 'colour');
  const size = { width: number(row, 'width'), height: number(row, 'height') };
  return {
    ...(source === undefined ? size : { ...publishedSize(size), id: shortDigest(`${recipe}\n${source}`) }),
    ...(colour !== undefined && { colour }),
  };
}
