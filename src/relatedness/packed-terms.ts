import { sketchLength } from './sketch.ts';
import { termId } from './term-id.ts';
import type { ArticleTerms } from './terms.ts';

/**
 * An article’s analysis as bytes, to be posted between threads and kept in the store: the sketch, then a number and a
 * count for each term, then the terms and their spellings as text. Only trends read the text.
 */
export function packTerms({ terms, counts, spellings, sketch }: ArticleTerms): Uint8Array {
  const text = encoder.encode([...terms, ...spellings].join('\n'));
  const packed = new Uint8Array(headLength + terms.length * bytesOfTerm + text.length);
  const head = new Int32Array(packed.buffer, 0, 1 + sketchLength + terms.length);
  head[0] = terms.length;
  head.set(sketch, 1);
  terms.forEach((term, place) => {
    head[1 + sketchLength + place] = termId(term);
    packed[headLength + 4 * terms.length + place] = Math.min(counts[place] ?? 0, highestCount);
  });
  packed.set(text, headLength + terms.length * bytesOfTerm);
  return packed;
}

/** The part of an analysis that is compared: only numbers. */
export interface TermNumbers {
  /** Weightiest first. */
  readonly ids: Uint32Array;
  /** How often the article has each id. */
  readonly counts: Uint8Array;
  readonly sketch: Int32Array;
}

/** Reads what `packTerms` wrote, without its text. */
export function readTermNumbers(packed: Uint8Array): TermNumbers {
  const { buffer, byteOffset } = alignBytes(packed);
  const length = new Int32Array(buffer, byteOffset, 1)[0] ?? 0;
  const ids = new Uint32Array(buffer, byteOffset + headLength, length);
  return {
    ids,
    counts: new Uint8Array(buffer, byteOffset + headLength + 4 * length, length),
    sketch: new Int32Array(buffer, byteOffset + 4, sketchLength),
  };
}

/** The terms of an analysis, and how the article spells each: names with their capitals. */
export function readSpellings(packed: Uint8Array): readonly SpelledTerm[] {
  const { ids, counts } = readTermNumbers(packed);
  const texts = decoder.decode(packed.subarray(headLength + ids.length * bytesOfTerm)).split('\n');
  return Array.from(ids, (id, place) => {
    const term = texts[place] ?? '';
    const spelling = texts[ids.length + place] ?? '';
    return { id, term, count: counts[place] ?? 0, spelling: spelling === '' ? term : spelling };
  });
}

export interface SpelledTerm {
  readonly id: number;
  readonly term: string;
  readonly count: number;
  readonly spelling: string;
}

/** Higher counts are kept as this one. */
export const highestCount = 63;

const headLength = 4 * (1 + sketchLength);
const bytesOfTerm = 5;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Four-byte numbers can only be read at offsets that are multiples of four. */
function alignBytes(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  if (packed.byteOffset % 4 === 0 && packed.buffer instanceof ArrayBuffer) {
    return packed as Uint8Array<ArrayBuffer>;
  }
  return new Uint8Array(packed);
}
