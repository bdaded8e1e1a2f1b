import { readIgnoredNames } from '../advice/ignored-checks.ts';
import type { PictureFault } from '../archive/check-names.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { readDocument } from '../documents/read-document.ts';
import { formatNumber } from '../log/build-log.ts';
import { longestSide } from '../pictures/picture-recipe.ts';
import type { FileUse, References } from '../reading/read-references.ts';
import type { Settings } from '../reading/read-settings.ts';
import { tryRead } from '../reading/try-read.ts';
import { listFaultyPictures, type FaultyPicture } from '../store/content/faulty-pictures.ts';
import { listReferencesTo } from '../store/content/references.ts';
import type { Store } from '../store/database/database.ts';
import { createWarning, type ContentWarning } from './content-warning.ts';

/** What looking at the pictures of a content needs. */
export interface PictureCheck {
  readonly contentFolder: string;
  readonly store: Store;
  readonly settings: Settings;
}

/**
 * A warning for each picture that readers may not see as it is meant, where it is first shown or linked to. Left out is
 * what the settings or the text there turn off.
 */
export function checkPictures({ contentFolder, store, settings }: PictureCheck): readonly ContentWarning[] {
  const { checks, originals } = settings.site;
  const content = openContentFolder(contentFolder);
  return listFaultyPictures(store)
    .filter((picture) => checks?.[picture.fault] !== false && (originals || !isMadeLighter(picture)))
    .flatMap(({ name, fault }) => {
      const use = findUse(listReferencing(store, settings, name), name);
      if (use === undefined || isIgnored(() => content.read(use.from), fault)) return [];
      return [createWarning(use.from, { ...use.place, name: fault, what: describe(use.place.url, fault) })];
    });
}

/** Log notes about these pictures, but for those of articles under an embargo. */
export function describeFaultyPictures(warnings: readonly ContentWarning[]): readonly string[] {
  const open = warnings.filter(({ isEmbargoed }) => isEmbargoed !== true);
  const rest = open.length - mostTold;
  return [
    ...open.slice(0, mostTold).map(describeWarning),
    ...(rest > 0 ? [`Of ${formatNumber(rest, 'other picture')} a check says what is wrong.`] : []),
  ];
}

function describeWarning({ file, line, column, what, why, remedy }: ContentWarning): string {
  return `${file}:${String(line)}:${String(column)}: ${what}. ${why} ${remedy}`;
}

const mostTold = 5;

/** A picture of a camera is published smaller, so it may be heavy. */
function isMadeLighter({ fault, longestSide: side = 0 }: FaultyPicture): boolean {
  return fault === 'heavy-picture' && side > longestSide;
}

function listReferencing(
  store: Store,
  { pageReferences }: Settings,
  name: string,
): readonly Pick<References, 'file' | 'images' | 'files'>[] {
  const ofArticles = listReferencesTo(store, name).flatMap(({ file, references }) =>
    references === undefined ? [] : [{ ...references, file }],
  );
  return [...ofArticles, ...pageReferences];
}

interface PlacedUse {
  /** The file that refers to the picture. */
  readonly from: string;
  readonly place: FileUse;
}

function findUse(
  all: readonly Pick<References, 'file' | 'images' | 'files'>[],
  name: string,
): PlacedUse | undefined {
  for (const { file: from, images, files } of all) {
    const place = [...images, ...files].find(({ file }) => file === name);
    if (place !== undefined) return { from, place };
  }
  return undefined;
}

function isIgnored(readBytes: () => Buffer, fault: PictureFault): boolean {
  const read = tryRead(readBytes);
  return 'value' in read && readIgnoredNames(readDocument(read.value).body).has(fault);
}

function describe(url: string, fault: PictureFault): string {
  return `the picture “${url}” ${faults[fault]}`;
}

const faults: Readonly<Record<PictureFault, string>> = {
  'damaged-picture': 'cannot be decoded',
  'misnamed-picture': 'is of another kind than the ending of its name says',
  'huge-picture': 'has more than 120 megapixels',
  'heavy-picture': 'takes more than 2 MB',
};
