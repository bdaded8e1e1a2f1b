import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { compareContentErrors, formatContentError } from '../../src/documents/content-error.ts';
import { printableLines } from '../../src/log/printable.ts';
import { readArticle } from '../../src/reading/read-article.ts';
import { createSite, listErrors, sources } from './read-content.ts';

/** Each NAME.md stands for articles/2022/01/13/NAME.md; NAME.expected.txt is all that is printed of it. */
const folder = join(import.meta.dirname, '../fixtures/invalid');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''));

describe('an invalid article', () => {
  for (const name of names) {
    it(`is explained: ${name.replaceAll('-', ' ')}`, () => {
      const bytes = readFileSync(join(folder, `${name}.md`));
      const expected = readFileSync(join(folder, `${name}.expected.txt`), 'utf8');
      assert.equal(explain(name, bytes), expected);
    });
  }

  it('has its expectation beside it, and no expectation is left without its article', () => {
    const expected = readdirSync(folder).filter((name) => name.endsWith('.expected.txt'));
    assert.deepEqual(
      expected.map((name) => name.replace(/\.expected\.txt$/, '')),
      names,
    );
  });
});

function explain(name: string, bytes: Uint8Array): string {
  const reading = readArticle(`articles/2022/01/13/${name}.md`, bytes, { site: createSite(), sources });
  const errors = [...listErrors(reading)].sort(compareContentErrors);
  return errors.map((error) => `${printableLines(formatContentError(error))}\n`).join('\n');
}
