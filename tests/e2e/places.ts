import type { Page } from 'playwright-core';

/** Finds where pieces of an element’s text stand on the screen. @returns the left edge of each, in pixels. */
export function findPlaces(
  page: Page,
  selector: string,
  pieces: readonly string[],
): Promise<readonly number[]> {
  return page.evaluate(
    ({ selector: path, pieces: parts }) => {
      const element = document.querySelector(path);
      if (element === null) throw new Error(`There is no ${path}.`);
      return parts.map((part) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const start = node.nodeValue?.indexOf(part) ?? -1;
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + part.length);
          return range.getBoundingClientRect().left;
        }
        throw new Error(`${path} does not say ${part}: ${element.textContent}`);
      });
    },
    { selector, pieces },
  );
}

/** The pieces of a line from the left to the right. */
export async function readLine(page: Page, selector: string, pieces: readonly string[]): Promise<string> {
  const lefts = await findPlaces(page, selector, pieces);
  const placed = pieces.map((piece, index) => ({ piece, left: lefts[index] ?? 0 }));
  return placed
    .sort((first, second) => first.left - second.left)
    .map(({ piece }) => piece)
    .join(' ');
}
