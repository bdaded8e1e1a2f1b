/** A change to a text: what stands in the place of some of its characters. */
export interface Edit {
  readonly index: number;
  readonly length: number;
  readonly text: string;
}
