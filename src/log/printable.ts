/**
 * A text as one line that a terminal, a log and a CI only show. Characters that move the cursor, colour, hide, turn
 * around or begin a new line are written as escapes, as in `\x1b` and `\u202e`, which mean the same in JSON where they
 * can stand there. So are the beginnings of CI’s commands. For whatever a file, a key or a system may have said.
 */
export function printableLine(text: string): string {
  return text.replace(unprintable, escape).replace(command, escapeCommand);
}

/** The same for a text of several lines, such as help or a report. */
export function printableLines(text: string): string {
  return text.split('\n').map(printableLine).join('\n');
}

/**
 * Controls, halves of characters, what is no character, and characters that nobody sees. Joiners, variants and
 * Mongolian selectors stay, because words and pictures are spelled with them.
 */
const unprintable =
  /(?!\u034F|[\u180B-\u180D]|\u180F|[\u200C-\u200D]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/gu;

function escape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * Where a line is a command: of GitHub after two colons, white space before them aside; of GitHub’s earlier form, of
 * Azure and of TeamCity after `##` and a bracket, anywhere in the line.
 */
const command = /^(\s*):(?=:)|#(?=#\w*\[)/g;

function escapeCommand(found: string): string {
  return found.endsWith(':') ? `${found.slice(0, -1)}\\u003a` : '\\u0023';
}
