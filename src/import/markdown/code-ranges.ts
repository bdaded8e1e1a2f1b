/** Where a text has code, in which nothing is markup: `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** The fenced blocks and the code within lines of Markdown, in order. */
export function listCode(markdown: string): readonly Range[] {
  const ranges: Range[] = [];
  let at = 0;
  while (at < markdown.length) {
    codePattern.lastIndex = at;
    const match = codePattern.exec(markdown);
    if (match === null) break;
    const end = match[1] === undefined ? match.index + match[0].length : findFenceEnd(markdown, match);
    ranges.push([match.index, end]);
    at = Math.max(end, match.index + 1);
  }
  return ranges;
}

/** Whether an offset is in one of the ranges. */
export function isWithin(ranges: readonly Range[], offset: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const [start = Infinity] = ranges[low] ?? [];
  return start <= offset;
}

const codePattern =
  /^[ \t>]{0,12}(`{3,}|~{3,})[^\n]*$|(?<!`)(`{1,2})(?!`)(?:[^`\n]|\n(?!\s*\n)|(?!\2(?!`))`)*?(?<!`)\2(?!`)/gm;

/** A fence ends at one that is as long, or with the text. */
function findFenceEnd(markdown: string, [opening, fence = '']: RegExpExecArray): number {
  const start = codePattern.lastIndex;
  const mark = fence.startsWith('~') ? '~' : '`';
  const closing = new RegExp(String.raw`^[ \t>]{0,12}${mark}{${String(fence.length)},}[ \t]*$`, 'gm');
  closing.lastIndex = start === 0 ? opening.length : start;
  const match = closing.exec(markdown);
  return match === null ? markdown.length : match.index + match[0].length;
}
