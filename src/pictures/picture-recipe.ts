import type { Picture, PictureSize } from '../archive/picture.ts';

/**
 * What every file made from a picture depends on besides the picture’s bytes: this page’s numbers, and the program that
 * makes them. Another version of sharp may make other bytes, so its files have other names.
 */
export const recipe = '2 sharp 0.35.5';

/** Where the files that are made from pictures are published. */
export const picturesPath = '/_pictures/';

/** The widths, in pixels, of a picture in a column of text on screens from a small phone to a dense desktop. */
const widths = [480, 960, 1600] as const;

/** The cut for lists, of four to three. */
const cropSize: PictureSize = { width: 400, height: 300 };

/** The cut for networks that show a shared page. All of them take this shape. */
const shareSize: PictureSize = { width: 1200, height: 630 };

/** Pictures narrower than this are small enough as they are. */
const narrowest = 320;

/** A longer side is not published: no page shows it, and cameras make files of ten megabytes. */
export const longestSide = 2400;

/** A file that is made from a picture. */
export interface DerivedFile extends PictureSize {
  /** Below the output folder. */
  readonly name: string;
  readonly format: 'webp' | 'jpeg';
  /** Whether what does not fit the shape is cut off. */
  readonly isCut: boolean;
}

/** What is made from a picture. One that leads an article is cut for lists and for sharing too. */
export function listDerived(picture: Picture, isLead: boolean): readonly DerivedFile[] {
  const cuts = isLead ? [findCrop(picture), findShared(picture)] : [];
  return [...listWidths(picture), ...cuts].filter((file) => file !== undefined);
}

/** A picture in several widths, the narrowest first; none if it is small, or if nothing can be made from it. */
export function listWidths(picture: Picture): readonly DerivedFile[] {
  const { id, width, height } = picture;
  if (id === undefined || width < narrowest) return [];
  const widest = widths.findIndex((each) => each >= width);
  const chosen = widest === -1 ? widths : [...widths.slice(0, widest), width];
  return chosen.map((each) => ({
    name: nameOf(id, `${String(each)}.webp`),
    format: 'webp',
    isCut: false,
    width: each,
    height: Math.max(1, Math.round((height * each) / width)),
  }));
}

/** The cut of a picture that lists show; undefined if it is too small for that. */
export function findCrop({ id, width, height }: Picture): DerivedFile | undefined {
  if (id === undefined || width < cropSize.width || height < cropSize.height) return undefined;
  return { name: nameOf(id, 'list.webp'), format: 'webp', isCut: true, ...cropSize };
}

/** The cut of a picture that networks show where its page is shared; undefined if it is too small for that. */
export function findShared({ id, width, height }: Picture): DerivedFile | undefined {
  if (id === undefined || width < shareSize.width || height < shareSize.height) return undefined;
  return { name: nameOf(id, 'share.jpg'), format: 'jpeg', isCut: true, ...shareSize };
}

/** The size at which a picture is published under its own name. */
export function publishedSize({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  return { width: atLeastOne(width * scale), height: atLeastOne(height * scale) };
}

function atLeastOne(pixels: number): number {
  return Math.max(1, Math.round(pixels));
}

function nameOf(id: string, ending: string): string {
  return `${picturesPath.slice(1)}${id}-${ending}`;
}
