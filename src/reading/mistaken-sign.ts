import type { Words } from './read-yaml-fault.ts';

/** A character that looks like one of YAML’s signs and is none, where YAML needs the sign. */
export interface MistakenSign {
  readonly offset: number;
  readonly words: Words;
}

/**
 * The first line whose sign is only a look-alike: an unusual space around a key or before it, a wide colon, a dash for
 * a hyphen, a typographic quotation mark before a text with a colon.
 * @param text YAML that cannot be read, or not as keys.
 */
export function findMistakenSign(text: string): MistakenSign | undefined {
  for (const { pattern, describe } of kinds) {
    const match = pattern.exec(text);
    const sign = match?.groups?.['sign'];
    if (match === null || sign === undefined) continue;
    return { offset: match.index + match[0].length - sign.length, words: describe(sign) };
  }
  return undefined;
}

/** `, which holds a no-break space (U+00A0)`, or nothing if a key looks as what it is. */
export function nameHiddenSign(key: string): string {
  const [sign] = new RegExp(`[${spaces}${invisible}]`, 'u').exec(key) ?? [];
  return sign === undefined ? '' : `, since it holds ${nameOf(sign)}`;
}

const spaces = '\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000';
const invisible = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF';

/** In the order in which they are looked for. Each pattern ends in the sign. */
const kinds: readonly { readonly pattern: RegExp; readonly describe: (sign: string) => Words }[] = [
  {
    pattern: new RegExp(String.raw`^[ \w-]*:? *(?<sign>[${spaces}${invisible}])`, 'mu'),
    describe: (sign) => ({
      what: `${nameOf(sign)} stands here`,
      why: 'It looks like a space, or like nothing, but YAML takes it for a letter.',
      remedy: /[\p{Zs}]/u.test(sign) ? 'Write an ordinary space in its place.' : 'Remove it.',
    }),
  },
  {
    pattern: /^ *(?:- )?[A-Za-z]+ *(?<sign>[：﹕꞉∶])/mu,
    describe: (sign) => ({
      what: `“${sign}” (${codeOf(sign)}) is not the colon that ends a key`,
      why: 'Only the colon of ASCII with a space after it ends a key.',
      remedy: 'Write a colon and a space in its place: “: ”.',
    }),
  },
  {
    pattern: /^ *(?<sign>[‐-―−•·])(?= )/mu,
    describe: (sign) => ({
      what: `“${sign}” (${codeOf(sign)}) is not the hyphen that begins an item`,
      why: 'Only the hyphen of ASCII with a space after it begins an item of a list.',
      remedy: 'Write a hyphen and a space in its place: “- ”.',
    }),
  },
  {
    pattern: /^ *(?:- )?[A-Za-z]+: +(?<sign>[“”„«»‘’‹›「『])(?=.*:(?: |$))/mu,
    describe: (sign) => ({
      what: `“${sign}” (${codeOf(sign)}) is not a quotation mark to YAML`,
      why: 'A text with a colon in it must be in the quotation marks of ASCII.',
      remedy: 'Put the whole value in straight quotes: "…", or in \'…\' where it holds double quotes itself.',
    }),
  },
];

function nameOf(sign: string): string {
  const name =
    sign === '\u00A0'
      ? 'a no-break space'
      : /\p{Zs}/u.test(sign)
        ? 'an unusual space'
        : 'an invisible character';
  return `${name} (${codeOf(sign)})`;
}

/** `U+00A0` */
function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
