import { forgetMeta, readMeta, writeMeta } from '../content/meta.ts';
import type { Store } from '../database/database.ts';

/** What was last published as a whole. An undefined value is unknown. */
export interface PublicationState {
  /** The folder that a build last began to write. */
  readonly out: string | undefined;
  /** The digest of the manifest that was placed beside it. */
  readonly manifest: string | undefined;
  /** The digest of the manifest that was about to be placed. */
  readonly expected: string | undefined;
  /** The digest of everything that its pages were made with, except their records. */
  readonly renderer: string | undefined;
  /** The digest of everything that the build began with, except the articles. */
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

/** Notes that a publication begins: until it ends, only the names of files count as known. */
export function beginPublication(store: Store, outFolder: string): void {
  forgetInputs(store);
  writeMeta(store, { out: outFolder });
}

/** Notes which manifest is about to be placed, so that the output is known even if the build is stopped right then. */
export function expectManifest(store: Store, manifest: string): void {
  writeMeta(store, { expected: manifest });
}

/** Keeps the state of a site that was just published. */
export function endPublication(
  store: Store,
  {
    manifest,
    renderer,
    inputs,
    redirects,
  }: Readonly<Record<'manifest' | 'renderer' | 'inputs', string>> & { readonly redirects: readonly string[] },
): void {
  writeMeta(store, { manifest, renderer, inputs, redirects: JSON.stringify(redirects) });
}

/** The paths of redirects.yaml as the site was last published. */
export function readSiteRedirects(store: Store): readonly string[] {
  // A build wrote this JSON itself.
  return JSON.parse(readMeta(store, 'redirects') ?? '[]') as readonly string[];
}

/** Whether all that was last published is promised: whether a publication wrote it. */
export function isEverythingPromised(store: Store): boolean {
  const promised = readMeta(store, 'promised');
  return promised !== undefined && promised === readMeta(store, 'manifest');
}

/** Notes that all that a manifest names is promised. */
export function markEverythingPromised(store: Store, manifest: string): void {
  writeMeta(store, { promised: manifest });
}

/** Makes the next build treat every page as made with other code. */
export function forgetRenderer(store: Store): void {
  forgetMeta(store, 'renderer');
}

/** Makes the next build check whether there is anything to do. */
export function forgetInputs(store: Store): void {
  forgetMeta(store, 'inputs');
}

/** Forgets everything except the output folder. */
export function forgetPublication(store: Store): void {
  forgetMeta(store, 'manifest', 'expected', 'renderer', 'inputs');
}
