import { limits } from './limits.ts';

/** What is wrong with a value, and what an editor does about it. */
export interface FieldFault {
  /** Words that follow the field’s name. */
  readonly message: string;
  /** Whole sentences; absent if the field itself says best what to write. */
  readonly remedy?: string;
  /** The character at fault, and how many of the same come before it in the value. */
  readonly character?: { readonly text: string; readonly before: number };
  /** Whether nobody should read the value in a log. */
  readonly hidesValue?: boolean;
}

/** What a printed text may be. */
export interface TextRule {
  /** In characters. */
  readonly most: number;
  /** Whether it may have line breaks, which are printed as white space. Default: no. */
  readonly hasLines?: boolean;
  /** Whether it may be empty. Default: no. */
  readonly mayBeEmpty?: boolean;
}

/**
 * A text without what pasting leaves behind and nobody sees: white space around it and byte order marks. Tabs become
 * spaces, as which they are printed. Every other character that cannot be printed is a fault: see `findTextFault`.
 */
export function tidyText(text: string): string {
  return (pasted.test(text) ? text.replaceAll('\t', ' ').replaceAll('\uFEFF', '') : text).trim();
}

/** The first fault of a tidied text that pages, feeds and data print. */
export function findTextFault(
  text: string,
  { most, hasLines = false, mayBeEmpty = false }: TextRule,
): FieldFault | undefined {
  if (text === '') return mayBeEmpty ? undefined : emptyText;
  const fault = findLengthFault(text, most);
  if (fault !== undefined || !unusual.test(text)) return fault;
  if (!hasLines && lineBreak.test(text)) return severalLines;
  return findCharacterFault(text) ?? findBlankFault(text) ?? findMarksFault(text);
}

/** The fault of a text with too many characters. */
export function findLengthFault(text: string, most: number): FieldFault | undefined {
  // A character has one or two units, so most texts need no counting.
  if (text.length <= most) return undefined;
  const length = countCharacters(text);
  if (length <= most) return undefined;
  return { message: `has ${String(length)} characters; ${String(most)} is the most`, remedy: 'Shorten it.' };
}

/** The fault of a character that no text may hold: it cannot be printed, or it rearranges the text around it. */
export function findCharacterFault(text: string): FieldFault | undefined {
  const found = refused.exec(text);
  if (found === null) return findUnpaired(text);
  const [character] = found;
  const [, why = ''] = reasons.find(([pattern]) => pattern.test(character)) ?? [];
  const fault = refuseCharacter(text, { character, index: found.index }, why);
  const meant = findMeant(character);
  return meant === undefined ? fault : { ...fault, remedy: `Write “${meant}” in its place, or remove it.` };
}

/** The fault of a character. @param why the end of a sentence that begins with its name. */
export function refuseCharacter(text: string, { character, index }: FoundCharacter, why: string): FieldFault {
  return {
    message: `holds ${nameCharacter(character)}, ${why}`,
    remedy:
      'Remove it. Most editors do not show it: where it cannot be found, write the words around it again.',
    character: { text: character, before: text.slice(0, index).split(character).length - 1 },
  };
}

/** A character, and where it stands in a text. */
export interface FoundCharacter {
  readonly character: string;
  readonly index: number;
}

/** A text without the characters for which `findTextFault` refuses it; for texts that no editor wrote. */
export function dropRefused(text: string): string {
  if (!unusual.test(text)) return text;
  const allowed = text.replace(everyRefused, '');
  const paired = findUnpaired(allowed) === undefined ? allowed : allowed.replace(pairedControl, '');
  return paired.replace(manyMarks, (letter) => keepFirstMarks(letter));
}

/** Whether a text has a character that readers see. */
export function showsSomething(text: string): boolean {
  return visible.test(text);
}

/** `U+202E` */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const pasted = /[\t\uFEFF]/;

/** What a text may hold that has to be looked at. Nearly every text has none of it. */
const unusual = /[\p{C}\p{M}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;

const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;

/** Tags after a black flag spell a region, as in the flag of Scotland; elsewhere they are text that nobody sees. */
const refusedPattern =
  '(?!\\n)[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\u202D\\u202E\\u206A-\\u206F\\uFFF9-\\uFFFB]' +
  '|(?<!\\u{1F3F4}[\\u{E0020}-\\u{E007E}]*)[\\u{E0000}-\\u{E007F}]';
const refused = new RegExp(refusedPattern, 'u');
const everyRefused = new RegExp(refusedPattern, 'gu');

/** What a control character of Latin-1 stands for in Windows’ encoding, from which most of them come: `’` for U+0092. */
function findMeant(character: string): string | undefined {
  if (!/[\u0080-\u009F]/.test(character)) return undefined;
  const meant = new TextDecoder('windows-1252').decode(Uint8Array.of(character.charCodeAt(0)));
  return meant === character ? undefined : meant;
}

/** Why each kind is refused, as the end of a sentence that begins with the character. */
const reasons: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\p{Cc}/u, 'which is a control character'],
  [/\p{Cs}/u, 'which is half of a character'],
  [/\p{Noncharacter_Code_Point}/u, 'which is not a character'],
  [/[\u202D\u202E]/, 'which turns the letters after it around'],
  [/[\p{Zl}\p{Zp}]/u, 'which begins a new line'],
  [/./u, 'which hides text or changes how it is shown'],
];

/** Embeddings and isolates of a direction: allowed if each is closed, inner ones first. */
const pairedControl = /[\u202A-\u202C\u2066-\u2069]/g;
const closings: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

function findUnpaired(text: string): FieldFault | undefined {
  const open: FoundCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(pairedControl)) {
    if (closings[character] !== undefined) open.push({ character, index });
    else if (closings[open.pop()?.character ?? ''] !== character)
      return refuseCharacter(
        text,
        { character, index },
        'which closes a direction of writing that was not opened',
      );
  }
  const last = open.at(-1);
  return last && refuseCharacter(text, last, 'which opens a direction of writing that is not closed');
}

const visible = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\p{M}\u2800]/u;

function findBlankFault(text: string): FieldFault | undefined {
  if (showsSomething(text)) return undefined;
  const names = [...new Set(text)].slice(0, mostNamed).map(nameCharacter);
  return {
    message: `shows nothing: it holds only ${names.join(', ')}`,
    remedy: 'Write words that readers see.',
  };
}

const mostNamed = 3;

/** A run of marks; invisible characters between them do not end it. */
const manyMarks = new RegExp(
  `(?:\\p{M}\\p{Default_Ignorable_Code_Point}*){${String(limits.marks + 1)},}`,
  'gu',
);

function findMarksFault(text: string): FieldFault | undefined {
  const [marks] = text.match(manyMarks) ?? [];
  if (marks === undefined) return undefined;
  const count = marks.match(/\p{M}/gu)?.length ?? 0;
  return {
    message: `has ${String(count)} marks on one letter; ${String(limits.marks)} is the most`,
    remedy: 'Remove the marks that belong to no word: they would paint over the lines around.',
  };
}

/** What stands between the marks stays: it may end a direction of writing. */
function keepFirstMarks(run: string): string {
  let count = 0;
  return run.replace(/\p{M}/gu, (mark) => ((count += 1) <= limits.marks ? mark : ''));
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

const emptyText: FieldFault = { message: 'is empty' };
const severalLines: FieldFault = { message: 'runs over more than one line' };
