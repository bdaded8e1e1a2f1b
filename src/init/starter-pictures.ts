/** Drawings of a new archive: a shelf with files, and the icon of its pages. They hold no words, so that they fit any language. */

const colours = ['#8f1d18', '#c98a2b', '#3f6b52', '#2d5d7b', '#6b4a7d', '#a3522f', '#4a4a48'];

/** A shelf with files of many colours, of which one is pulled out. */
export function drawShelf(): string {
  const files = Array.from({ length: 21 }, (_, place) => drawFile(place)).join('\n  ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 480" width="960" height="480">
  <rect width="960" height="480" fill="#f3ede0"/>
  ${files}
  <rect x="40" y="390" width="880" height="18" rx="3" fill="#7a5c3e"/>
</svg>
`;
}

function drawFile(place: number): string {
  const height = 220 + ((place * 37) % 60);
  const isOut = place === 13;
  const x = 60 + place * 40;
  const y = 390 - height + (isOut ? -36 : 0);
  const fill = colours[(place * 5) % colours.length] ?? '#4a4a48';
  return (
    `<rect x="${String(x)}" y="${String(y)}" width="36" height="${String(height)}" rx="3" fill="${fill}"/>` +
    `<rect x="${String(x + 8)}" y="${String(y + 28)}" width="20" height="46" fill="#fdfcf9"/>`
  );
}

/** A page with lines. */
export function drawIcon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#8f1d18"/><path fill="#fdfcf9" d="M8 7h16v3H8zM8 13h16v2H8zM8 18h16v2H8zM8 23h10v2H8z"/></svg>
`;
}
