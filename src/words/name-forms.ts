import { keepFound } from '../values/kept-values.ts';

/**
 * How a name stands inside a sentence of a language: with an article, a preposition, an ending, as its grammar wants.
 * Plain data. Where no rule fits, a name stands as it is.
 */
export interface NameForms {
  /** By the language’s tag (BCP 47), for names that the rules get wrong: `{ la: 'dem Lateinischen' }`. */
  readonly exceptions: Readonly<Record<string, string>>;
  /** Applied in order, each to what the one before left: first endings, say, then the preposition. */
  readonly rules: readonly NameRule[];
}

/** A change of a name as `Intl.DisplayNames` has it in this language: `испанский`. */
export interface NameRule {
  /** A regular expression with the flags `g` and `u`: `кий(?= |$)`, `^(?=[aeiou])`; `^` alone fits every name. */
  readonly pattern: string;
  /** What takes the place of each match, as `String.replace` reads it: `кого`, `de l’`, `$1en`. */
  readonly form: string;
}

/** Puts a language’s name into the form that it has inside a sentence. @param tag of the language (BCP 47). */
export function formName(name: string, tag: string, { exceptions, rules }: NameForms): string {
  const exception = exceptions[tag];
  if (exception !== undefined) return exception;
  return rules.reduce((formed, { pattern, form }) => formed.replace(compile(pattern), form), name);
}

/** Each pattern once: every translated article has its note. */
const compile = keepFound((pattern: string) => new RegExp(pattern, 'gu'));
