import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { compareText } from '../archive/article.ts';
import type { KeptFile } from './generations.ts';
import { formatManifest, type ManifestHead, type MovedFile } from './manifest-format.ts';
import { patchManifest } from './manifest-patch.ts';

/** Where a build writes the manifest of an output folder: beside it. */
export function manifestFile(outFolder: string): string {
  return `${outFolder.replace(/[/\\]+$/, '')}.manifest.json`;
}

/** A new manifest that waits beside the old one, so that nobody ever sees one half written. */
export interface PreparedManifest {
  readonly digest: string;
  /** Puts it in the place of the old one. */
  readonly place: () => void;
}

/** Prepares a manifest: a line for each published file, in order of name, with its SHA-256, or nothing if unknown. */
export function writeManifest(
  file: string,
  head: ManifestHead,
  published: ReadonlyMap<string, { readonly digest?: string | undefined }>,
): PreparedManifest {
  const entries = [...published].map(([name, { digest = '' }]) => [name, digest] as const);
  const inOrder = entries.sort(([first], [second]) => compareText(first, second));
  return prepareManifest(file, [Buffer.from(formatManifest(head, inOrder))]);
}

/** Prepares a manifest from the old one and what changed: see `patchManifest`. */
export function updateManifest(
  file: string,
  head: ManifestHead,
  changes: ReadonlyMap<string, string | undefined>,
): PreparedManifest {
  return prepareManifest(file, patchManifest(readFileSync(file), head, changes));
}

function prepareManifest(file: string, parts: readonly Uint8Array[]): PreparedManifest {
  mkdirSync(dirname(file), { recursive: true });
  const hash = createHash('sha256');
  const beside = openSync(`${file}.part`, 'w');
  for (const part of parts) {
    hash.update(part);
    writeFileSync(beside, part);
  }
  closeSync(beside);
  return {
    digest: hash.digest('hex'),
    place: () => {
      renameSync(`${file}.part`, file);
    },
  };
}

/** Where a delta build lists what to upload and what to delete: beside its output. */
function changesFile(outFolder: string): string {
  return `${outFolder.replace(/[/\\]+$/, '')}.changes.json`;
}

/** What a deployment has to do, in this order. */
export interface Changes {
  readonly upload: readonly string[];
  readonly remove: readonly string[];
}

/** Writes them beside an output, which is there even if nothing is to be uploaded. */
export function writeChanges(outFolder: string, changes: Changes): void {
  const file = changesFile(outFolder);
  mkdirSync(outFolder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(changes, undefined, 1)}\n`);
}

/** What a manifest says of a site. */
export interface Manifest {
  /** The instant as of which it was published; undefined if that is not known. */
  readonly now?: string | undefined;
  /** Whether it is a preview, which must not be deployed. */
  readonly isPreview: boolean;
  /** The digest of every file, by its name. */
  readonly files: Readonly<Record<string, string>>;
  /** What stays of earlier generations. It depends on what was published before, so two builds may differ in it. */
  readonly kept: Readonly<Record<string, KeptFile>>;
  /** What answers at addresses that were found again. It depends on history too. */
  readonly moved: Readonly<Record<string, MovedFile>>;
  /** Whether the addresses of the files are promised. */
  readonly isPublished: boolean;
  /** Promised addresses that nothing answers at, by their files. */
  readonly lost: readonly string[];
}

/** Reads a manifest. It has no files if it is missing or cannot be read. */
export function readManifest(file: string): Manifest {
  try {
    const { success, data } = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (success) {
      const { preview, published, ...manifest } = data;
      return { ...manifest, isPreview: preview, isPublished: published };
    }
  } catch {
    // It is missing, or was cut short.
  }
  return { isPreview: false, isPublished: false, lost: [], files: {}, kept: {}, moved: {} };
}

const filesSchema = z.record(z.string(), z.string());

const unknownHead = { now: undefined, preview: false, published: false, lost: [], kept: {}, moved: {} };

/** Earlier versions wrote the files alone. An upgrade must know them, or what no longer belongs there would stay. */
const manifestSchema = z.union([
  z.object({
    now: z.string().optional(),
    preview: z.boolean().default(false),
    kept: z.record(z.string(), z.object({ digest: z.string(), until: z.string() })).default({}),
    moved: z.record(z.string(), z.object({ digest: z.string(), target: z.string() })).default({}),
    published: z.boolean().default(false),
    lost: z.array(z.string()).default([]),
    files: filesSchema,
  }),
  filesSchema.transform((files) => ({ ...unknownHead, files })),
]);
