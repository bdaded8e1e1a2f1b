import { lookup } from 'mrmime';

/** The `Content-Type` of a file by the ending of its path; undefined if that says nothing. */
export function mediaTypeOf(path: string): string | undefined {
  const type = lookup(path) ?? unlisted.get(path.slice(path.lastIndexOf('.')));
  return type !== undefined && isText.test(type) ? `${type}; charset=utf-8` : type;
}

/** The types that hosts know but the library does not. */
const unlisted: ReadonlyMap<string, string> = new Map([
  ['.ico', 'image/x-icon'],
  ['.jsonl', 'application/jsonl'],
]);

/** The types that a browser reads in another encoding unless it is told which. */
const isText = /^text\/|[/+]jsonl?$/;
