import { dropRefused, showsSomething } from '../archive/text-fault.ts';
import { parseHtml } from './parse-html.ts';

/**
 * Text without stray characters: control characters, byte order marks, lone surrogates and non-characters.
 * Every line ending becomes `\n`. Everything else stays, including joiners and direction marks.
 */
export function cleanText(text: string): string {
  return text.replace(lineEndings, '\n').replace(strayCharacters, '');
}

/** One clean line: white space collapsed, character references (`&amp;`) decoded, nothing left that fields refuse. */
export function cleanLine(text: string): string {
  const line = cleanText(decodeReferences(cleanText(text))).replace(/\s+/g, ' ');
  return dropRefused(line).trim();
}

/** The clean line, or undefined if it shows nothing. */
export function cleanOptionalLine(text: string | null | undefined): string | undefined {
  const line = cleanLine(text ?? '');
  return showsSomething(line) ? line : undefined;
}

const lineEndings = /\r\n?|[\u0085\u2028\u2029]/g;
const strayCharacters = /[^\P{Cc}\n\t]|\uFEFF|\p{Noncharacter_Code_Point}|\p{Surrogate}/gu;
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Decodes each reference by itself, so that `<` in the text is never read as a tag. */
function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (written) => {
    const node = parseHtml(written).children[0];
    return node?.type === 'text' ? node.value : written;
  });
}
