import { test } from 'node:test';
import type { CheckedWords } from '../../src/words/checked-words.ts';
import type { LinkedMessage, Message, Plural } from '../../src/words/message.ts';

interface Sample {
  readonly title: string;
  readonly range: Message<'from' | 'to'>;
  readonly hint: LinkedMessage<'archive'>;
  readonly group: { readonly since: Plural<'day'> };
}

const right = {
  title: 'Trends',
  range: '{to} <- {from}',
  hint: 'See the <archive>archive</archive>.',
  group: { since: { one: 'one since {day}', other: '{count} since {day}' } },
} as const;

test('The compiler accepts a catalogue with the places and links that are declared', () => {
  right satisfies CheckedWords<typeof right, Sample>;
});

test('The compiler refuses text with a place where none is declared', () => {
  const words = { ...right, title: 'Trends of {day}' } as const;
  // @ts-expect-error knows no {day}
  words satisfies CheckedWords<typeof words, Sample>;
});

test('The compiler refuses a message that lacks a place, or misspells it', () => {
  const without = { ...right, range: 'to {to}' } as const;
  // @ts-expect-error lacks {from}
  without satisfies CheckedWords<typeof without, Sample>;
  const misspelt = { ...right, range: '{form} to {to}' } as const;
  // @ts-expect-error lacks {from}, knows no {form}
  misspelt satisfies CheckedWords<typeof misspelt, Sample>;
});

test('The compiler refuses a link that is missing, or is not closed', () => {
  const without = { ...right, hint: 'See the archive.' } as const;
  // @ts-expect-error lacks <archive>
  without satisfies CheckedWords<typeof without, Sample>;
  const open = { ...right, hint: 'See the <archive>archive.' } as const;
  // @ts-expect-error lacks </archive>
  open satisfies CheckedWords<typeof open, Sample>;
});

test('The compiler refuses a plural whose last form has no number, or a form without its other values', () => {
  const uncounted = { ...right, group: { since: { other: 'since {day}' } } } as const;
  // @ts-expect-error lacks {count}
  uncounted satisfies CheckedWords<typeof uncounted, Sample>;
  const timeless = { ...right, group: { since: { one: 'one', other: '{count} since {day}' } } } as const;
  // @ts-expect-error lacks {day}
  timeless satisfies CheckedWords<typeof timeless, Sample>;
});

test('The compiler refuses a catalogue without one of its messages', () => {
  const { title: _, ...less } = right;
  // @ts-expect-error title is missing
  less satisfies CheckedWords<typeof less, Sample>;
});
