import type { PictureFault } from '../../archive/check-names.ts';
import { isPictureFile } from '../../archive/media-types.ts';
import type { Store } from '../database/database.ts';
import { optionalText, text } from '../database/row.ts';

/** A picture beside the articles that readers may not see as it is meant. */
export interface FaultyPicture {
  /** Its composed name, from the content folder. */
  readonly name: string;
  readonly fault: PictureFault;
  /** In pixels, if a smaller picture can be published in its place. */
  readonly longestSide?: number;
}

/** These pictures, be they used or not, in order of file. One that does not tell its size is damaged. */
export function listFaultyPictures(store: Store): readonly FaultyPicture[] {
  return store.all(selectFaulty).flatMap((row) => {
    const name = text(row, 'name');
    if (!isPictureFile(name)) return [];
    const side = row['side'];
    return [
      {
        name,
        // The store wrote it itself.
        fault: (optionalText(row, 'fault') ?? 'damaged-picture') as PictureFault,
        ...(typeof side === 'number' && { longestSide: side }),
      },
    ];
  });
}

// A drawing need not tell its size.
const selectFaulty = `select name, fault, iif(source is null, null, max(width, height)) as side
  from files left join pictures on pictures.file = files.name
  where files.kind = 'media' and (fault is not null or pictures.file is null and files.name not like '%.svg')
  order by files.file`;
