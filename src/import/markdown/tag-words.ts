/** The words within a shortcode or a Liquid tag. */
export interface TagWords {
  readonly positional: readonly string[];
  /** By name in lower case. */
  readonly named: ReadonlyMap<string, string>;
}

const word = /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|`([^`]*)`|([^\s"'=,]+))/g;

export function readTagWords(written: string): TagWords {
  const positional: string[] = [];
  const named = new Map<string, string>();
  for (const [, name, double, single, raw, bare] of written.matchAll(word)) {
    const value = (double ?? single)?.replace(/\\(["'\\])/g, '$1') ?? raw ?? bare ?? '';
    if (name === undefined) positional.push(value);
    else if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), value);
  }
  return { positional, named };
}

/** The first named word that there is, of some names. */
export function pickWord({ named }: TagWords, names: string): string | undefined {
  return names
    .split(' ')
    .map((name) => named.get(name)?.trim())
    .find((value) => value !== undefined && value !== '');
}
