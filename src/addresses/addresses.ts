/** What becomes of the addresses at which publications have answered, and no page or file of the site is any more. */
export interface Addresses {
  /** Where each leads that was found again, by its file. */
  readonly moved: ReadonlyMap<string, string>;
  /** Those of them that are new, or lead elsewhere than before. */
  readonly changed: ReadonlySet<string>;
  /** Those that nothing answers at. A publication has none. */
  readonly lost: readonly string[];
  /** Those that may go: nobody is promised them any more. */
  readonly released: readonly string[];
  /** Those that the store does not know yet. */
  readonly learned: readonly string[];
  /** Whether what this build writes is promised from now on. */
  readonly isPublication: boolean;
}

export const noAddresses: Addresses = {
  moved: new Map(),
  changed: new Set(),
  lost: [],
  released: [],
  learned: [],
  isPublication: false,
};
