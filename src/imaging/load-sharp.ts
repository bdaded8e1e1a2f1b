import { createRequire } from 'node:module';
import type sharp from 'sharp';

/* The library takes a tenth of a second to load, so only a build that has a new picture loads it. */
let loaded: typeof sharp | undefined;

/** The library that reads and writes pictures. Each picture is one thread’s work; several are made at a time. */
export function loadSharp(): typeof sharp {
  if (loaded !== undefined) return loaded;
  // The types of `require` say nothing of what it gives.
  loaded = createRequire(import.meta.url)('sharp') as typeof sharp;
  loaded.concurrency(1);
  loaded.cache(false);
  return loaded;
}

/** In pixels. A picture of more would take half a gigabyte of memory, and hardly a camera makes it. */
export const mostPixels = 120_000_000;

/** A picture of strangers is decoded up to a limit, and not at all if it is damaged. */
export const readingOptions = { limitInputPixels: mostPixels, failOn: 'error' } as const;
