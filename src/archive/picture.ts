/** In pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What pages say of a picture beside the articles. */
export interface Picture extends PictureSize {
  /** Names the files that are made from it; absent if none can be, as from a drawing. */
  readonly id?: string;
  /** Its main colour, `#8a7f66`; absent if that is not known, or if one sees through the picture. */
  readonly colour?: string;
}
