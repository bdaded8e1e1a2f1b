/** Keeps those of many numbers that have the highest ranks, without sorting them all. */
export interface BestList {
  clear(): void;
  offer(number: number, rank: number): void;
  /** Best first. Ties go to the higher number, which is the newer article. */
  list(): readonly number[];
}

export function createBestList(limit: number): BestList {
  const ranks = new Float64Array(limit);
  const numbers = new Uint32Array(limit);
  let length = 0;
  const isBetter = (number: number, rank: number, place: number): boolean => {
    const other = ranks[place] ?? 0;
    return rank > other || (rank === other && number > (numbers[place] ?? 0));
  };
  return {
    clear: () => {
      length = 0;
    },
    offer: (number, rank) => {
      if (length === limit && !isBetter(number, rank, limit - 1)) return;
      let place = length < limit ? length : limit - 1;
      while (place > 0 && isBetter(number, rank, place - 1)) {
        ranks[place] = ranks[place - 1] ?? 0;
        numbers[place] = numbers[place - 1] ?? 0;
        place -= 1;
      }
      ranks[place] = rank;
      numbers[place] = number;
      if (length < limit) length += 1;
    },
    list: () => Array.from(numbers.subarray(0, length)),
  };
}
