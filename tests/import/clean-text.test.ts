import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanLine, cleanOptionalLine, cleanText } from '../../src/import/clean-text.ts';

test('control characters, byte order marks and lone surrogates go', () => {
  assert.equal(cleanText('\uFEFFa\u0000b\u0007c\u0093d\uD800e\uFFFFf'), 'abcdef');
});

test('what scripts need stays: joiners, direction marks, pairs of surrogates', () => {
  const text = 'می‌شود \u200F \u{1F6F3} tab\there';
  assert.equal(cleanText(text), text);
});

test('every line ending becomes a newline', () => {
  assert.equal(cleanText('a\r\nb\rc\u2028d\u0085e'), 'a\nb\nc\nd\ne');
});

test('a line has no white space in excess', () => {
  assert.equal(cleanLine('  A \n\t headline\u00A0 here '), 'A headline here');
});

test('a line’s character references are decoded, its tags are text', () => {
  assert.equal(
    cleanLine('Caf&eacute; &amp; bar &#8217; &#x2019; <XYZ.N> AT&T &nosuch;'),
    'Café & bar ’ ’ <XYZ.N> AT&T &nosuch;',
  );
});

test('a line has no character that a field refuses, and no direction that is not closed', () => {
  assert.equal(cleanLine('a\u202Eb\u2069c\u{1FFFE}d'), 'abcd');
  assert.equal(cleanLine(`a${'&#769;'.repeat(900)}`), `a${'\u0301'.repeat(8)}`);
  assert.equal(cleanLine('a \u2067ب\u2069'), 'a \u2067ب\u2069');
});

test('an empty line is none, nor is one that shows nothing', () => {
  assert.equal(cleanOptionalLine(' \n '), undefined);
  assert.equal(cleanOptionalLine('\u200B\u3164'), undefined);
  assert.equal(cleanOptionalLine(null), undefined);
});
