/** Whether a word begins with a capital letter. */
export function isCapitalised(spelling: string): boolean {
  const code = spelling.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return capital.test(spelling);
}

const capital = /^\p{Lu}/u;
