/**
 * How a name stands inside a sentence of a language: with an article, a preposition, an ending, as its grammar wants.
 * Plain data. Without a rule that fits, a name stands as it is.
 */
export interface NameForms {
  /** By the language’s tag (BCP 47), for names that no rule gets right: `{ 'pt-BR': 'dem brasilianischen Portugiesisch' }`. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** Tried in order. */
  readonly rules: readonly NameRule[];
}

/** A change of a name as `Intl.DisplayNames` has it in this language: `испанский`. */
export interface NameRule {
  /**
   * A regular expression with the flags `g` and `u`: `ский(?= |$)`, `^(?=[aeiou])`. The rule fits if the name has it
   * anywhere; `^` alone fits every name.
   */
  readonly pattern: string;
  /** What takes the place of each match, as `String.replace` reads it: `ского`, `de l’`, `$1en`. */
  readonly form: string;
}

/** Puts a language’s name into the form that it has inside a sentence. @param tag of the language (BCP 47). */
export function formName(name: string, tag: string, { exceptions, rules }: NameForms): string {
  const exception = exceptions[tag];
  if (exception !== undefined) return exception;
  for (const { pattern, form } of rules) {
    // `search` and `replace` both begin at the name’s start.
    const expression = new RegExp(pattern, 'gu');
    if (name.search(expression) >= 0) return name.replace(expression, form);
  }
  return name;
}
