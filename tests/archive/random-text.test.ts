import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropRefused, findTextFault, showsSomething, tidyText } from '../../src/archive/text-fault.ts';
import { printableLine } from '../../src/log/printable.ts';
import { countRounds, createRandomOfPart } from '../random-rounds.ts';

const pieces = [
  ...['a', 'B', ' ', '7', '.', ':', '#', '[', 'é', 'ب', 'א', 'क', 'ก', '東', '🎈', '\u{1F3F4}', '\u{E0067}'],
  ...['\u0301', '\u0489', '\u0F90', '\uFE0F', '\u{E0100}', '\u034F', '\u200C', '\u200D', '\u200B', '\u00AD'],
  ...['\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\u200F'],
  ...[
    '\u0000',
    '\u001B',
    '\t',
    '\n',
    '\r',
    '\u0085',
    '\u009B',
    '\u2028',
    '\uD800',
    '\uDC00',
    '\uFFFE',
    '\uFEFF',
  ],
  ...['\u3164', '\u2800', '\u{E0001}', '\u{1FFFF}', '\uFFF9', '\u206A', '::error::', '##[error]'],
];
const rule = { most: 1000 };

/** Texts of these pieces, many of them with a piece that is repeated. */
function* createTexts(seed: number): Generator<string> {
  const random = createRandomOfPart(seed);
  const pick = () => pieces[random.below(pieces.length)] ?? '';
  for (let round = countRounds(20_000); round > 0; round -= 1) {
    let text = '';
    for (let count = random.below(12); count > 0; count -= 1)
      text += random.below(10) === 0 ? pick().repeat(random.below(20)) : pick();
    yield text;
  }
}

test('A text that is taken is whole, shows something, and leaves no direction open', () => {
  for (const written of createTexts(1)) {
    const text = tidyText(written);
    if (findTextFault(text, rule) !== undefined) continue;
    assert.ok(text.isWellFormed() && showsSomething(text), JSON.stringify(written));
    assert.doesNotMatch(text, /[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u202D\u202E]|\p{M}{9}/u);
    assert.equal(measureDepth(text), 0, JSON.stringify(written));
  }
});

test('A text without what is refused is taken, unless it shows nothing', () => {
  for (const written of createTexts(2)) {
    const text = tidyText(dropRefused(written.replace(/\s/g, ' ')));
    const fault = findTextFault(text, rule);
    assert.equal(
      fault === undefined,
      showsSomething(text),
      `${JSON.stringify(written)}: ${fault?.message ?? ''}`,
    );
    assert.equal(dropRefused(text), text);
  }
});

test('A printable line is one line without a command, and stays as it is when it is printed again', () => {
  for (const written of createTexts(3)) {
    const line = printableLine(written);
    assert.doesNotMatch(line, /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]|^\s*::|##\w*\[/u);
    assert.equal(printableLine(line), line);
  }
});

/** How many directions are open at the end; less than zero if one is closed that was not open. */
function measureDepth(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (/[\u202A\u202B\u2066-\u2068]/.test(character)) depth += 1;
    if (/[\u202C\u2069]/.test(character)) depth -= 1;
    if (depth < 0) return depth;
  }
  return depth;
}
