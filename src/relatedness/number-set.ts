/** A set of small numbers with one bit each: small enough to be asked millions of times. */
export interface NumberSet {
  add(number: number): void;
  has(number: number): boolean;
  /** In order. */
  list(): Iterable<number>;
}

/** @param limit all numbers are below it. */
export function createNumberSet(limit: number): NumberSet {
  const bits = new Uint32Array((limit + 31) >>> 5);
  const has = (number: number): boolean => (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  return {
    add: (number) => {
      bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
    },
    has,
    *list() {
      for (let word = 0; word < bits.length; word += 1) {
        if (bits[word] === 0) continue;
        for (let number = word << 5; number < (word + 1) << 5; number += 1) if (has(number)) yield number;
      }
    },
  };
}
