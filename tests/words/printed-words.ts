import ts from 'typescript';

/** Words that a module may print, with the line on which they stand. */
export interface PrintedWords {
  readonly line: number;
  readonly text: string;
}

/**
 * Finds words that readers would see and that stand in a module itself: text between tags, text in the attributes that
 * are read or heard, and, in code, text of two words or more; in an Astro file a capitalised word, too. What a program
 * throws is read by its developers, and left out.
 * @param name of the file, which tells an Astro file from others.
 */
export function findPrintedWords(name: string, source: string): readonly PrintedWords[] {
  return name.endsWith('.astro')
    ? findInAstro(source)
    : findInCode(source, { before: 0, isPrinted: isSentence });
}

/** An Astro file’s markup is JSX, but for the doctype and scripts. */
function findInAstro(source: string): readonly PrintedWords[] {
  const [, code = '', markup = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(source) ?? ['', '', source];
  const before = source.slice(0, source.length - markup.length).split('\n').length - 1;
  const jsx = markup.replace(/<!doctype html>|<script>[^]*?<\/script>/g, (text) =>
    text.replace(/[^\n]/g, ''),
  );
  const isPrinted = (text: string) => isSentence(text) || /^\p{Lu}\p{Ll}{2,}$/u.test(text);
  return [...findInCode(code, { before: 1, isPrinted }), ...findInCode(`<>${jsx}</>`, { before, isPrinted })];
}

function findInCode(code: string, { before, isPrinted }: Reading): readonly PrintedWords[] {
  const file = ts.createSourceFile('code.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: PrintedWords[] = [];
  const visit = (node: ts.Node): void => {
    if (isOfDevelopers(node)) return;
    const text = textOf(node);
    if (text !== undefined && findCheck(node, isPrinted)(text)) {
      const start = node.getFullStart() + node.getFullText().search(/\S/);
      const { line } = file.getLineAndCharacterOfPosition(start);
      found.push({ line: before + line + 1, text: text.trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isOfDevelopers(node: ts.Node): boolean {
  const isError = ts.isNewExpression(node) && node.expression.getText().endsWith('Error');
  return isError || ts.isImportDeclaration(node) || ts.isTypeNode(node);
}

/** @returns a template with a number in its places. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node) || ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('1');
}

function findCheck({ kind, parent }: ts.Node, isPrinted: Reading['isPrinted']): Reading['isPrinted'] {
  if (kind === ts.SyntaxKind.JsxText) return hasLetters;
  if (!ts.isJsxAttribute(parent)) return isPrinted;
  return readAttributes.has(parent.name.getText()) ? hasLetters : () => false;
}

/** Of elements, and of our components. */
const readAttributes = new Set([
  'abbr',
  'alt',
  'any',
  'aria-label',
  'description',
  'label',
  'placeholder',
  'title',
]);

function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Whether two words stand side by side outside of tags; a number is a word. */
function isSentence(text: string): boolean {
  return /(?:^|\s)\p{L}+[,:;]?\s+(?:\p{Ll}{2,}|1)(?:[\s.,;:!?…]|$)/u.test(text.replace(/<[^>]*>/g, ' '));
}

interface Reading {
  /** Lines of the file before the code. */
  readonly before: number;
  readonly isPrinted: (text: string) => boolean;
}
