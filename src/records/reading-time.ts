/**
 * How many minutes a text takes to read, at least one: about 200 words of six letters a minute, or as many characters of
 * a script that has more in each. A guess from its length alone, so that a page costs nothing more.
 * @param markdown as it is written.
 * @param language BCP 47.
 */
export function measureReading(markdown: string, language: string): number {
  const [code = ''] = language.split('-');
  // Where links lead is not read.
  const { length } = markdown.replace(/\]\([^)\s]*/g, ']');
  return Math.max(1, Math.round(length / (charactersAMinute[code] ?? 1200)));
}

const charactersAMinute: Readonly<Record<string, number>> = { zh: 500, ja: 500, yue: 500, ko: 700 };
