import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readAllBytes } from '../../src/import/input-bytes.ts';
import { readLines } from '../../src/import/jsonl-lines.ts';
import { readJsonLines } from '../../src/import/read-jsonl.ts';
import { writeTemporary } from './temporary.ts';

test('gzip is unpacked, whatever the file is called', async () => {
  const file = await writeTemporary('data.txt', gzipSync('hello'));
  assert.equal((await readAllBytes(file)).toString(), 'hello');
});

test('a gzip file of several members is unpacked whole', async () => {
  const file = await writeTemporary('two.gz', Buffer.concat([gzipSync('one'), gzipSync('two')]));
  assert.equal((await readAllBytes(file)).toString(), 'onetwo');
});

test('an empty file has no bytes', async () => {
  assert.equal((await readAllBytes(await writeTemporary('empty', ''))).length, 0);
});

test('lines are numbered, empty ones are left out, the last needs no newline', async () => {
  const file = await writeTemporary('lines', '\uFEFFa\r\n\n \nb\u2028b\nc');
  assert.deepEqual(await linesOf(file), [
    { number: 1, text: 'a\r' },
    { number: 4, text: 'b\u2028b' },
    { number: 5, text: 'c' },
  ]);
});

test('a line longer than what is read at once is one line', async () => {
  const long = 'x'.repeat(1_000_000);
  const file = await writeTemporary('long', `${long}\nend`);
  assert.deepEqual(await linesOf(file), [
    { number: 1, text: long },
    { number: 2, text: 'end' },
  ]);
});

test('a line that is not UTF-8 has no text, and the next is read', async () => {
  const file = await writeTemporary('bytes', Buffer.from([0xff, 0x0a, 0x61]));
  assert.deepEqual(await linesOf(file), [{ number: 1 }, { number: 2, text: 'a' }]);
});

test('a file that cannot be read is a result, and the next is read', async () => {
  const damaged = await writeTemporary('damaged.gz', gzipSync('{"a":1}\n'.repeat(100)).subarray(0, 30));
  const good = await writeTemporary('good', '{}');
  const places = [];
  for await (const result of readJsonLines(['no/such/file', damaged, good])) places.push(result);
  const failures = places.filter((result) => 'failed' in result);
  assert.deepEqual(failures, [
    { place: 'no/such/file', failed: 'there is no such file' },
    { place: damaged, failed: 'its gzip data ends too early' },
  ]);
  assert.deepEqual(places.at(-1), { place: `${good}:1`, skipped: 'no title' });
});

async function linesOf(file: string): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(file)) lines.push(line);
  return lines;
}
