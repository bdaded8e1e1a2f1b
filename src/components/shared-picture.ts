import type { PictureSize } from '../archive/picture.ts';

/** The picture that stands for a page where it is shared. */
export interface SharedPicture {
  /** Absolute. */
  readonly address: string;
  readonly alt?: string | undefined;
  readonly size?: PictureSize | undefined;
}
