/**
 * The bars of some counts as the path of an SVG, one unit wide each and up to a hundred high: `M.5 100V20`. The highest
 * fills the height.
 * @param most what fills the height.
 */
export function drawBars(counts: readonly number[], most: number): string {
  return counts
    .map((count, place) => {
      if (count === 0) return '';
      // What is there is seen.
      const height = Math.max(2, Math.round((100 * count) / most));
      return `M${String(place + 0.5)} 100V${String(100 - height)}`;
    })
    .join('');
}
