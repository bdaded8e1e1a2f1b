/** A page of one’s own: `src/pages/about-us.astro`, at /about-us/. */
export interface OwnPage {
  readonly path: string;
  /** From the program’s folder, with slashes. */
  readonly file: string;
}

const pagesFolder = 'src/pages/';

/** @param name of a file below src/pages: `about-us.astro`, `a/index.astro`. */
export function createOwnPage(name: string): OwnPage {
  const path = `/${name.replace(/\.[^./]+$/, '').replace(/(?:^|\/)index$/, '')}/`;
  return { path: path.replace('//', '/'), file: `${pagesFolder}${name}` };
}
