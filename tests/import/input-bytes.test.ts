import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { longestInput, readAllBytes } from '../../src/import/input-bytes.ts';
import { lineLimits, readLines } from '../../src/import/jsonl-lines.ts';
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
  for await (const result of readJsonLines(['no/such/file', damaged, good].map(inputFile)))
    places.push(result);
  const failures = places.filter((result) => 'failed' in result);
  assert.deepEqual(failures, [
    { place: 'no/such/file', failed: 'there is no such file' },
    { place: damaged, failed: 'its gzip data ends too early' },
  ]);
  assert.deepEqual(places.at(-1), { place: `${good}:1`, skipped: 'no title' });
});

test('a line of more bytes than a build reads of one file is told, and the next is read', async () => {
  const file = await writeTemporary('long.gz', gzipSync(`${'x'.repeat(11)}\n${'y'.repeat(10)}\nz`));
  assert.deepEqual(await linesOf(file, { longest: 10, endless: 1000 }), [
    { number: 1, isTooLong: true },
    { number: 2, text: 'y'.repeat(10) },
    { number: 3, text: 'z' },
  ]);
});

test('a last line without a newline may be too long as well', async () => {
  const file = await writeTemporary('last', `a\n${'x'.repeat(11)}`);
  assert.deepEqual(await linesOf(file, { longest: 10, endless: 1000 }), [
    { number: 1, text: 'a' },
    { number: 2, isTooLong: true },
  ]);
});

test('a line that does not seem to end is not read to its end', async () => {
  const file = await writeTemporary('bomb.gz', gzipSync(Buffer.alloc(4 * 1024 * 1024)));
  const limits = { longest: 10, endless: 2 * 1024 * 1024 };
  await assert.rejects(linesOf(file, limits), /^Error: a line has more than 2 MB$/);
});

test('the import skips a long line with the reason', async () => {
  const file = await writeTemporary('long.gz', gzipSync(Buffer.alloc(longestInput + 1, 'x')));
  const results = [];
  for await (const result of readJsonLines([inputFile(file)])) results.push(result);
  assert.deepEqual(results, [{ place: `${file}:1`, skipped: 'the line has more than 16 MB' }]);
});

test('a page copy that unpacks to more than an article may have is not read', async () => {
  const file = await writeTemporary('page.gz', gzipSync(Buffer.alloc(longestInput + 1, 'x')));
  await assert.rejects(readAllBytes(file), /^Error: it has more than 16 MB$/);
  const within = await writeTemporary('page-2.gz', gzipSync(Buffer.alloc(longestInput, 'x')));
  assert.equal((await readAllBytes(within)).length, longestInput);
});

async function linesOf(file: string, limits = lineLimits): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of readLines(file, limits)) lines.push(line);
  return lines;
}

function inputFile(path: string) {
  return { path, name: path };
}
