import assert from 'node:assert/strict';
import type { ContentError } from '../../src/documents/content-error.ts';

/** What every error says, whatever the file: where it is, what is wrong, why it matters, what to do. */
export function expectHelpful(errors: readonly ContentError[]): void {
  for (const error of errors) {
    const shown = JSON.stringify(error);
    assert.ok(error.file !== '', shown);
    assert.ok(Number.isInteger(error.line) && error.line >= 1, shown);
    assert.ok(Number.isInteger(error.column) && error.column >= 1, shown);
    for (const words of [error.what, error.why, error.remedy]) assert.match(words, /\p{L}/u, shown);
    assert.doesNotMatch(error.what, /[^.…]\.$/, shown);
  }
}
