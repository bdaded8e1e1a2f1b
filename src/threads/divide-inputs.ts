/** Which input a thread does next, by its place; `undefined` if all are taken. */
export type NextPlace = (thread: number) => number | undefined;

/** Divides inputs among threads while they work. */
export type Division = (inputs: number, threads: number) => NextPlace;

/** Each thread takes the first input that is left, so that inputs are done nearly in order. */
export const divideInTurn: Division = (inputs) => {
  let next = 0;
  return () => (next < inputs ? next++ : undefined);
};

/**
 * Each thread goes through its own stretch in order, so that what it read for one input serves its next. A thread that
 * has finished its stretch takes the last input of the longest stretch that is left.
 */
export const divideInStretches: Division = (inputs, threads) => {
  const stretches = Array.from({ length: threads }, (_, thread) => ({
    next: Math.floor((thread * inputs) / threads),
    end: Math.floor(((thread + 1) * inputs) / threads),
  }));
  const left = (stretch: Stretch) => stretch.end - stretch.next;
  return (thread) => {
    const own = stretches[thread];
    if (own !== undefined && left(own) > 0) return own.next++;
    const longest = stretches.reduce((first, second) => (left(second) > left(first) ? second : first));
    return left(longest) > 0 ? (longest.end -= 1) : undefined;
  };
};

interface Stretch {
  next: number;
  end: number;
}
