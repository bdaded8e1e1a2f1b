import { forgetMeta, readMeta, writeMeta } from '../content/meta.ts';
import type { Store } from '../database/database.ts';

/** What was last published as a whole. What is undefined is not known. */
export interface PublicationState {
  /** The folder that a build last began to write. */
  readonly out: string | undefined;
  /** The digest of the manifest that was placed beside it. */
  readonly manifest: string | undefined;
  /** The digest of one that was about to be placed. */
  readonly expected: string | undefined;
  /** The digest of all that its pages were made with, beside their records. */
  readonly renderer: string | undefined;
  /** The digest of everything that the build began with, the articles excepted. */
  readonly inputs: string | undefined;
}

export function readPublicationState(store: Store): PublicationState {
  return {
    out: readMeta(store, 'out'),
    manifest: readMeta(store, 'manifest'),
    expected: readMeta(store, 'expected'),
    renderer: readMeta(store, 'renderer'),
    inputs: readMeta(store, 'inputs'),
  };
}

/** Says that a publication begins: until it ends, nothing counts as known but the names of files. */
export function beginPublication(store: Store, outFolder: string): void {
  forgetInputs(store);
  writeMeta(store, { out: outFolder });
}

/** Says which manifest is about to be placed: a build that is stopped right then leaves an output that is known. */
export function expectManifest(store: Store, manifest: string): void {
  writeMeta(store, { expected: manifest });
}

/** Keeps the state of a site that was just published. */
export function endPublication(
  store: Store,
  { manifest, renderer, inputs }: Readonly<Record<'manifest' | 'renderer' | 'inputs', string>>,
): void {
  writeMeta(store, { manifest, renderer, inputs });
}

/** Has the next build take no page for made with this code. */
export function forgetRenderer(store: Store): void {
  forgetMeta(store, 'renderer');
}

/** Has the next build look for something to do. */
export function forgetInputs(store: Store): void {
  forgetMeta(store, 'inputs');
}

/** Forgets all but the folder. */
export function forgetPublication(store: Store): void {
  forgetMeta(store, 'manifest', 'expected', 'renderer', 'inputs');
}
