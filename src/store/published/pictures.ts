import type { Picture } from '../../archive/picture.ts';
import type { Site } from '../../archive/site.ts';
import { parsePicture } from '../archive/read-picture.ts';
import { isUsed } from '../content/media.ts';
import type { Store } from '../database/database.ts';
import { number, text } from '../database/row.ts';

/** A picture that a page shows or links to, and from which other files are made. */
export interface UsedPicture {
  /** As the file system names it, from the content folder. */
  readonly file: string;
  /** The same composed (NFC). */
  readonly name: string;
  /** The digest of its bytes. */
  readonly source: string;
  readonly picture: Picture;
  /** In pixels, as its file has it. */
  readonly longestSide: number;
  /** Whether it stands over an article’s text. */
  readonly isLead: boolean;
}

/** These pictures, in order of file. */
export function listUsedPictures(
  store: Store,
  { originals }: Pick<Site, 'originals'>,
): readonly UsedPicture[] {
  return store.all(selectUsed).map((row) => ({
    file: text(row, 'path'),
    name: text(row, 'file'),
    source: text(row, 'source'),
    picture: parsePicture(row, { isWhole: originals, isDerived: true }),
    longestSide: Math.max(number(row, 'width'), number(row, 'height')),
    isLead: number(row, 'leads') === 1,
  }));
}

/** The names of the finished files that were made from pictures. */
export function listPublishedPictures(store: Store): ReadonlySet<string> {
  return new Set(store.all(selectPublished).map((row) => text(row, 'file')));
}

const selectUsed = `select files.file as path, pictures.file as file, width, height, source, colour,
    exists (select 1 from articles where articles.picture = pictures.file and is_listed) as leads
  from pictures join files on files.name = pictures.file and files.kind = 'media'
  where source is not null and ${isUsed} order by files.file`;
const selectPublished = `select file from published
  where maker <> 'page' and maker = 'picture' and not is_unfinished`;
