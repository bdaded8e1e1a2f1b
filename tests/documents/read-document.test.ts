import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../src/documents/read-document.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readBytes = (...parts: readonly (string | number)[]) =>
  readDocument(
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...bytesOf(part)]))),
  );

describe('reading a document', () => {
  it('parts the front matter from the body and knows the body’s first line', () => {
    const document = readDocument(bytesOf('---\ntitle: A\nsource: b\n---\n\nText.\n'));
    assert.deepEqual(document, {
      frontMatter: 'title: A\nsource: b\n',
      body: '\nText.\n',
      bodyLine: 5,
      errors: [],
    });
  });

  it('takes no rule in the body for the end of the front matter', () => {
    assert.equal(readDocument(bytesOf('---\ntitle: A\n---\nOne\n\n---\n\nTwo')).body, 'One\n\n---\n\nTwo');
  });

  it('takes no hyphens within a value for the end of the front matter', () => {
    assert.equal(
      readDocument(bytesOf('---\ntitle: A --- B\n---- x\n---\n')).frontMatter,
      'title: A --- B\n---- x\n',
    );
  });

  it('ends the front matter at the end of the file too', () => {
    const { body, bodyLine, errors } = readDocument(bytesOf('---\ntitle: A\n---'));
    assert.deepEqual([body, bodyLine, errors], ['', 4, []]);
  });

  it('takes no underlined heading, quote or indented example for a merge that was left unfinished', () => {
    const bodies = [
      'Heading\n=======\n',
      '>>>>>>> A quote\n\nHeading\n=======\n',
      ' <<<<<<< HEAD\n =======\n >>>>>>> main\n',
      '<<<<<<<<\n',
    ];
    for (const body of bodies) assert.equal(readDocument(bytesOf(`---\ntitle: A\n---\n${body}`)).body, body);
  });

  it('drops a byte order mark', () => {
    assert.equal(readBytes(0xef, 0xbb, 0xbf, '---\ntitle: A\n---\n').frontMatter, 'title: A\n');
  });

  it('gives the lines of Windows and of old Macs as those of the rest of the world', () => {
    for (const end of ['\r\n', '\r']) {
      const { frontMatter, body, bodyLine } = readDocument(
        bytesOf(`---${end}title: A${end}---${end}One${end}Two${end}`),
      );
      assert.deepEqual([frontMatter, body, bodyLine], ['title: A\n', 'One\nTwo\n', 4]);
    }
  });

  it('allows spaces after the hyphens', () => {
    assert.equal(readDocument(bytesOf('--- \ntitle: A\n---\t\nText.')).body, 'Text.');
  });

  it('points at the first byte that is not UTF-8, by line and by character', () => {
    const [error] = readBytes('---\r\ntitle: é😀 ', 0xe9, ' x\n---\n').errors;
    assert.deepEqual([error?.line, error?.column], [2, 12]);
    assert.match(error?.what ?? '', /0xE9/);
  });

  it('points at the first byte of a character that breaks off', () => {
    const [error] = readBytes('---\nab', 0xf0, 0x9f, 0x98, ' x\n').errors;
    assert.deepEqual([error?.line, error?.column, error?.what], [2, 3, 'the byte 0xF0 is not valid UTF-8']);
  });

  it('says so where the file ends within a character', () => {
    const [error] = readBytes('---\nab', 0xe2, 0x82).errors;
    assert.deepEqual([error?.line, error?.column], [2, 3]);
    assert.match(error?.what ?? '', /end of the file/);
  });

  it('takes neither surrogates nor overlong forms for UTF-8', () => {
    assert.equal(readBytes('---\n', 0xed, 0xa0, 0x80, '\n---\n').errors.length, 1);
    assert.equal(readBytes('---\n', 0xc0, 0xaf, '\n---\n').errors.length, 1);
  });
});
