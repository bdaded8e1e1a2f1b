/** A set of small numbers, a bit for each: small enough to be asked millions of times. */
export interface NumberSet {
  add(number: number): void;
  has(number: number): boolean;
  /** The places at which a list has one of them, in order. */
  findPlaces(list: Uint32Array): Uint32Array;
}

/** @param limit numbers are below it. */
export function createNumberSet(limit: number): NumberSet {
  const bits = new Uint32Array((limit + 31) >>> 5);
  return {
    add: (number) => {
      bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
    },
    findPlaces: (list) => findPlaces(list, bits),
    has: (number) => (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1,
  };
}

/** A loop over typed arrays and nothing else: the lists are millions long. */
function findPlaces(list: Uint32Array, bits: Uint32Array): Uint32Array {
  const places = new Uint32Array(list.length);
  let count = 0;
  for (let place = 0; place < list.length; place += 1) {
    const number = list[place] ?? 0;
    if ((((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1) places[count++] = place;
  }
  return places.subarray(0, count);
}
