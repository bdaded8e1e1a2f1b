import { fileStart, positionAt, type PlacedError } from './content-error.ts';

/** Explains a file that does not begin with a line of three hyphens: what it begins with instead, if that can be told. */
export function explainOpening(text: string): PlacedError {
  const other = openings.find(({ pattern }) => pattern.test(text));
  if (other === undefined) return missingOpening;
  const offset = text.search(/\S/);
  return { ...positionAt(text, Math.max(offset, 0)), why: missingOpening.why, ...other.words };
}

const missingOpening: PlacedError = {
  ...fileStart,
  what: 'the front matter is missing',
  why: 'A file begins with its front matter: a line of three hyphens, the keys, and a line of three hyphens.',
  remedy: 'Write --- as the very first line, then title: and the other keys, then --- again.',
};

interface Opening {
  /** Tested against the whole text, in this order. */
  readonly pattern: RegExp;
  readonly words: Pick<PlacedError, 'what' | 'remedy'>;
}

const openings: readonly Opening[] = [
  {
    pattern: /^\s*\+\+\+[^\S\n]*\n/,
    words: {
      what: 'the front matter is TOML, between lines of +++',
      remedy: 'Write --- in the place of both lines of +++, and “key: value” in the place of “key = value”.',
    },
  },
  {
    pattern: /^\s*\{\s*(?:"|\})/,
    words: {
      what: 'the front matter is JSON, in braces',
      remedy: 'Write --- on a line of its own before the first brace, and again after the last.',
    },
  },
  {
    pattern: /^\s*;;;[^\S\n]*\n/,
    words: {
      what: 'the front matter is JSON, between lines of ;;;',
      remedy: 'Write --- in the place of both lines of ;;;.',
    },
  },
  {
    pattern: /^---(?:toml|json|yaml|yml|js)[^\S\n]*\n/i,
    words: {
      what: 'the line of three hyphens names a language',
      remedy: 'Write --- alone on the first line; what follows is YAML: “key: value” on each line.',
    },
  },
  {
    pattern: /^\s+---[^\S\n]*\n/,
    words: {
      what: 'the line of three hyphens is not the very first, or is indented',
      remedy: 'Remove what is before it: spaces and empty lines.',
    },
  },
  {
    pattern: /^\s*(?:-{2}|-{4,}|[‐-―−]{1,3}|[‐-―−]-|-[‐-―−]|_{3,}|\*{3,}|={3,}|~{3,})[^\S\n]*\n/,
    words: {
      what: 'the first line is not made of three hyphens',
      remedy: 'Write --- in its place: three hyphens (U+002D), which some programs make into a dash.',
    },
  },
  {
    pattern: /^---[^\S\n]+\S|^---\p{Zs}|^---[\u200B-\u200D\u2060\uFEFF]/u,
    words: {
      what: 'something follows the three hyphens on the first line',
      remedy: 'Write --- alone on the first line, without unusual spaces, and the first key on the next.',
    },
  },
];
