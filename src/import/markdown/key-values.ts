import { cleanOptionalLine } from '../clean-text.ts';

/** Reads values of front matter, in whatever shape other programs have them. */

/** A text on one line; of an object its `name` or `title`. Undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return cleanOptionalLine(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { name, title, src, url, path, file } = value as Readonly<Record<string, unknown>>;
  return [name, title, src, url, path, file]
    .map((each) => (typeof each === 'string' ? cleanOptionalLine(each) : undefined))
    .find(isText);
}

/** TOML’s own dates print as they are written, a local one without an offset. */
function dateText(date: Date): string | undefined {
  try {
    return date.toISOString();
  } catch {
    return undefined;
  }
}

/** The first value that is a text. */
export function firstText(values: readonly unknown[]): string | undefined {
  return values
    .flatMap((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .map(textOf)
    .find(isText);
}

/** The texts of lists, and of texts that are lists with commas: each once. */
export function listTexts(values: readonly unknown[]): readonly string[] {
  const texts = values.flatMap((value) => {
    if (typeof value === 'string') return value.split(value.includes(';') ? ';' : ',');
    if (typeof value !== 'object' || value === null) return [value];
    if (Array.isArray(value)) return value as readonly unknown[];
    return textOf(value) === undefined ? Object.keys(value) : [value];
  });
  return [...new Set(texts.map(textOf).filter(isText))];
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}
