import type { Rule, StyleSheet } from 'lightningcss';
import { positionAt, type PlacedError, type Position } from '../documents/content-error.ts';
import { findNearestWord } from '../reading/nearest-word.ts';
import { loadCssParser } from './css-parser.ts';
import { styleTokens } from './style-tokens.ts';

/** A site’s own stylesheet as pages print it. */
export interface OwnStyle {
  /** Minified; empty if there are errors. */
  readonly css: string;
  /** The tokens that it sets at the root, in their order. */
  readonly tokens: readonly SetToken[];
  readonly errors: readonly PlacedError[];
}

/** A token that a stylesheet sets. */
export interface SetToken extends Position {
  readonly name: string;
  /** As it is written. */
  readonly value: string;
  /** On which pages it counts; undefined if that depends on more than light and dark. */
  readonly mode: 'all' | 'light' | 'dark' | undefined;
}

/** What an address in a stylesheet becomes: what pages print, or why it cannot stay. */
export type ResolveUrl = (url: string) => { readonly url: string } | Fault;
type Fault = Omit<PlacedError, keyof Position>;

/** Reads a stylesheet. @param resolveUrl is asked for each `url()`. */
export function readStyle(text: string, resolveUrl: ResolveUrl): OwnStyle {
  const errors: PlacedError[] = [];
  const tokens: SetToken[] = [];
  try {
    const { code } = loadCssParser().transform({
      filename: 'style.css',
      code: Buffer.from(text),
      minify: true,
      visitor: {
        StyleSheet: (sheet: StyleSheet) => {
          walkRules(sheet.rules, 'all', { text, tokens, errors });
        },
        Url: (found) => {
          const resolved = resolveUrl(found.url);
          if ('url' in resolved) return { ...found, url: resolved.url };
          errors.push({ line: found.loc.line, column: found.loc.column, ...resolved });
          return found;
        },
      },
    });
    // In a string of CSS the backslash stands for nothing, and HTML finds no end of its style there.
    return { css: errors.length > 0 ? '' : code.toString().replaceAll('</', '<\\/'), tokens, errors };
  } catch (error) {
    return { css: '', tokens, errors: [...errors, syntaxError(error)] };
  }
}

interface Walk {
  readonly text: string;
  readonly tokens: SetToken[];
  readonly errors: PlacedError[];
}

function walkRules(rules: readonly Rule[], mode: SetToken['mode'], walk: Walk): void {
  for (const rule of rules) {
    if (rule.type === 'import') walk.errors.push({ ...placeOf(rule.value.loc), ...refusedImport });
    else if (rule.type === 'style') walkStyle(rule, mode, walk);
    else if (rule.type === 'media') walkRules(rule.value.rules, modeOf(rule, mode), walk);
    else walkRules(innerRules(rule), undefined, walk);
  }
}

/** The rules that stand in another: in a layer, under a condition. */
function innerRules(rule: Rule): readonly Rule[] {
  const { value } = rule as { readonly value?: { readonly rules?: readonly Rule[] } | null };
  return value?.rules ?? [];
}

function walkStyle(rule: Extract<Rule, { type: 'style' }>, mode: SetToken['mode'], walk: Walk): void {
  const { selectors, declarations, loc } = rule.value;
  const isOfRoot = selectors.some((parts) =>
    parts.some((part) => part.type === 'pseudo-class' && part.kind === 'root'),
  );
  if (!isOfRoot) return;
  const all = [...(declarations?.declarations ?? []), ...(declarations?.importantDeclarations ?? [])];
  let from = offsetOf(walk.text, placeOf(loc));
  for (const name of all.flatMap((each) => (each.property === 'custom' ? [each.value.name] : []))) {
    const found = findDeclaration(walk.text, name, from);
    from = found?.end ?? from;
    const place = found === undefined ? placeOf(loc) : positionAt(walk.text, found.start);
    if (styleTokens.some((token) => token.name === name))
      walk.tokens.push({ ...place, name, value: found?.value ?? '', mode });
    else walk.errors.push({ ...place, ...unknownToken(name) });
  }
}

/** The parser counts the lines of rules from 0. */
function placeOf({ line, column }: Position): Position {
  return { line: line + 1, column };
}

function offsetOf(text: string, { line, column }: Position): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.join('\n').length + (before.length === 0 ? 0 : 1) + column - 1;
}

function findDeclaration(text: string, name: string, from: number) {
  const pattern = new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}\\s*:\\s*([^;}]*)`, 'g');
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  return {
    start: found.index,
    end: pattern.lastIndex,
    value: (found[1] ?? '').replace(/!important\s*$/, '').trim(),
  };
}

function modeOf(rule: Extract<Rule, { type: 'media' }>, around: SetToken['mode']): SetToken['mode'] {
  const [query, ...others] = rule.value.query.mediaQueries;
  if (around !== 'all' || query === undefined || others.length > 0 || query.qualifier != null)
    return undefined;
  if (query.mediaType !== 'all' && query.mediaType !== 'screen') return undefined;
  const { condition } = query;
  if (condition == null) return 'all';
  if (condition.type !== 'feature' || condition.value.type !== 'plain') return undefined;
  const { name, value } = condition.value;
  if (name !== 'prefers-color-scheme' || value.type !== 'ident') return undefined;
  return value.value === 'dark' || value.value === 'light' ? value.value : undefined;
}

function unknownToken(name: string): Fault {
  const nearest = findNearestWord(
    name,
    styleTokens.map((token) => token.name),
  );
  return {
    what: `“${name}” is not a token of the pages`,
    why: 'At the root only known tokens are set, so that a misspelt one never passes unseen. docs/look.md lists them.',
    remedy:
      (nearest === undefined ? '' : `Did you mean “${nearest}”? `) +
      `A property of your own goes into a rule such as “body { ${name}: … }”.`,
  };
}

const refusedImport: Fault = {
  what: '@import is not allowed here',
  why: 'Each page holds the whole style, so that nothing waits for another file, and no other host hears of a reader.',
  remedy: 'Copy the rules of that file into style.css.',
};

function syntaxError(error: unknown): PlacedError {
  const { message, loc } = error as { readonly message: string; readonly loc?: Position | null };
  return {
    line: loc?.line ?? 1,
    column: Math.max(1, loc?.column ?? 1),
    what: `this is not CSS: ${describeSyntax(message)}`,
    why: 'Browsers would skip the rule, or all that follows.',
    remedy: 'Look for a missing colon, semicolon, quote or bracket here or just before.',
  };
}

/** `Unexpected token Ident("red")` in an editor’s words. */
function describeSyntax(message: string): string {
  const token = /^Unexpected token \w+\("?(.*?)"?\)$/.exec(message)?.[1];
  if (token !== undefined) return `“${token}” is not expected here`;
  return message.replace(/^[A-Z]/, (letter) => letter.toLowerCase());
}
