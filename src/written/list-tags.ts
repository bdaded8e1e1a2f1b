/** A tag of raw HTML as it is written. */
export interface Tag {
  /** In small letters. */
  readonly name: string;
  readonly isClosing: boolean;
  /** By name in small letters, with entities as they are written; the first of a name, as browsers count. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where the tag begins in the HTML, and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** The tags of raw HTML in order, comments left out. Takes one pass, whatever the HTML is. */
export function listTags(html: string): readonly Tag[] {
  const tags: Tag[] = [];
  let at = html.indexOf('<');
  while (at !== -1) {
    const end = html.startsWith('<!--', at) ? findCommentEnd(html, at) : readTag(html, at, tags);
    at = html.indexOf('<', end);
  }
  return tags;
}

/** Whether HTML begins a comment that never ends, so that all that follows is part of it. */
export function findOpenComment(html: string): number | undefined {
  let at = html.indexOf('<!--');
  while (at !== -1) {
    const end = findCommentEnd(html, at);
    if (end === html.length && !html.endsWith('-->')) return at;
    at = html.indexOf('<!--', end);
  }
  return undefined;
}

function findCommentEnd(html: string, start: number): number {
  const end = html.indexOf('-->', start + 2);
  return end === -1 ? html.length : end + 3;
}

/** Reads what may be a tag into a list. @returns where to go on. */
function readTag(html: string, start: number, tags: Tag[]): number {
  const [opening, slash, name] = matchAt(tagName, html, start) ?? [];
  if (opening === undefined || name === undefined) return start + 1;
  const attributes = new Map<string, string>();
  let at = start + opening.length;
  for (;;) {
    at += matchAt(between, html, at)?.[0].length ?? 0;
    const [attribute, key = '', quoted, apostrophed, bare] = matchAt(attributePattern, html, at) ?? [];
    if (attribute === undefined) break;
    const lower = key.toLowerCase();
    if (!attributes.has(lower)) attributes.set(lower, quoted ?? apostrophed ?? bare ?? '');
    at += attribute.length;
  }
  const isEnded = html[at] === '>';
  tags.push({
    name: name.toLowerCase(),
    isClosing: slash === '/',
    attributes,
    start,
    end: at + (isEnded ? 1 : 0),
  });
  return isEnded ? at + 1 : html.length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const tagName = /<(\/?)([a-z][^\s/>]*)/iy;
const between = /[\s/]*/y;
const attributePattern = /([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
