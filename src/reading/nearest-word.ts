/**
 * The word that somebody most likely meant. Case, hyphens, underscores and spaces do not count as differences.
 * @returns undefined if every word differs in more than a third of its letters; words of one or two letters must be
 * the same.
 */
export function findNearestWord(written: string, words: Iterable<string>): string | undefined {
  const plain = withoutMarks(written);
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of words) {
    const limit = Math.min(best?.distance ?? Infinity, tolerance(plain, word) + 1);
    if (Math.abs(word.length - plain.length) >= limit + 2) continue;
    const distance = editDistance(plain, withoutMarks(word));
    if (distance < limit) best = { word, distance };
  }
  return best?.word;
}

function withoutMarks(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

function tolerance(written: string, word: string): number {
  return Math.floor(Math.min(written.length, word.length) / 3);
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost 1. */
function editDistance(first: string, second: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const isEqual = first[row - 1] === second[column - 1];
      const isSwap = first[row - 1] === second[column - 2] && first[row - 2] === second[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (isEqual ? 0 : 1),
          isSwap ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, second.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
