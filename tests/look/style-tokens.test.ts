import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { styleTokens, type StyleToken } from '../../src/look/style-tokens.ts';

const base = readFileSync('src/styles/base.css', 'utf8');

/** The properties that a rule sets, in order. @param pattern matches up to the rule’s bracket. */
function declarationsOf(pattern: RegExp): Readonly<Record<string, string>> {
  const [, rule = ''] = new RegExp(`${pattern.source} \\{\n([^}]*)\\}`, 'm').exec(base) ?? [];
  const found = rule.matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return Object.fromEntries(
    Array.from(found, ([, name = '', value = '']) => [name, value.replace(/\s+/g, ' ')]),
  );
}

test('The tokens of the table are those of the stylesheet, in its order and with its values', () => {
  const table = Object.fromEntries(styleTokens.map(({ name, value }) => [name, value]));
  assert.deepEqual(Object.entries(declarationsOf(/^:root/)), Object.entries(table));
  const dark = styleTokens.flatMap(({ name, dark: value }) => (value === undefined ? [] : [[name, value]]));
  assert.deepEqual(Object.entries(declarationsOf(/^ {2}:root/)), dark);
});

test('The page on the look of a site has every token with its value', () => {
  const page = readFileSync('docs/look.md', 'utf8').split('\n');
  const rows = page.filter((line) => line.startsWith('| `--'));
  const rowOf = ({ name, what, value, dark }: StyleToken) =>
    `| \`${name}\` | ${what} | \`${value}\` | ${dark === undefined ? '' : `\`${dark}\``} |`;
  assert.deepEqual(
    rows.map((row) => row.replace(/ +/g, ' ')),
    styleTokens.map((token) => rowOf(token).replace(/ +/g, ' ')),
  );
});
