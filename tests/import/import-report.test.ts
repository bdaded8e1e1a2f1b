import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createImportProgress } from '../../src/import/import-progress.ts';
import { formatReport, type ImportReport } from '../../src/import/import-report.ts';

const report: ImportReport = {
  isDryRun: false,
  counts: { written: 1234, updated: 1, unchanged: 0, edited: 0 },
  edited: [],
  skipped: [],
  leftOut: [],
  failed: [],
  unplaced: 0,
  files: { copied: 0, present: 0 },
  links: { toArticles: 0, toFiles: 0, toOldSite: 0, picturesElsewhere: 0 },
  addresses: { given: 0, same: 0, aliases: 0, lost: [] },
  notes: [],
  lost: [],
  newSources: [],
  hasNewSite: false,
  milliseconds: 1500,
};

test('a report counts what was done', () => {
  const text = formatReport(report);
  assert.match(text, /^written +1,234$/m);
  assert.match(text, /^updated +1$/m);
  assert.match(text, /^time +1\.50 s$/m);
});

test('what was skipped is told by reason, the commonest first, with three examples', () => {
  const skipped = [
    { place: 'f:1', skipped: 'no date' },
    ...[2, 3, 4, 5].map((line) => ({ place: `f:${String(line)}`, skipped: 'no title', value: 'x' })),
  ];
  const text = formatReport({ ...report, skipped });
  assert.match(text, /skipped +5\n +4 {2}no title: f:2 \(x\), f:3 \(x\), f:4 \(x\) …\n +1 {2}no date: f:1\n/);
});

test('what was left out of articles is told by reason, with examples', () => {
  const leftOut = [{ place: 'f:1', leftOut: 'a topic is not text', value: '3' }];
  assert.match(
    formatReport({ ...report, leftOut }),
    /^left out +1\n +1 {2}a topic is not text: f:1 \(3\)\n/m,
  );
  assert.doesNotMatch(formatReport(report), /left out/);
});

test('what the data holds is shown in its line, and begins none', () => {
  const skipped = [{ place: 'a\n::error::b', skipped: 'no date', value: '\u001B[2J\u2028::x' }];
  const failed = [{ place: '::error::c', failed: 'there is no such file' }];
  const text = formatReport({ ...report, skipped, failed });
  assert.match(text, /no date: a\\x0a::error::b \(\\x1b\[2J\\u2028::x\)\n/);
  assert.match(text, /^\\u003a:error::c could not be read/m);
});

test('a dry run does not say that anything was made', () => {
  const newSources = [{ id: 'post', name: 'Post', language: 'en' }];
  const made = { ...report, newSources, hasNewSite: true };
  assert.match(formatReport(made), /^sources +1 {2}made: post\nsite\.yaml was made: /m);
  const dry = formatReport({ ...made, isDryRun: true });
  assert.match(dry, /^sources +1 {2}would be made: post\nsite\.yaml would be made: /m);
});

test('a source of unknown language is told', () => {
  const text = formatReport({ ...report, newSources: [{ id: 'post', name: 'Post' }] });
  assert.match(text, /does not tell the language of post/);
});

test('a file that could not be read is told', () => {
  const text = formatReport({ ...report, failed: [{ place: 'f', failed: 'there is no such file' }] });
  assert.match(text, /^f could not be read to its end: there is no such file\.$/m);
});

test('a terminal’s line of progress is renewed every second at most', () => {
  assert.deepEqual(progressOf(true, [0, 400, 1000, 1500, 2100]), [
    '\r\u001B[Kimport 3 items',
    '\r\u001B[Kimport 5 items',
  ]);
});

test('a log gets plain lines of progress, far fewer', () => {
  assert.deepEqual(progressOf(false, [1000, 5000, 11_000]), ['import 3 items …\n']);
});

function progressOf(isTTY: boolean, times: readonly number[]): readonly string[] {
  const written: string[] = [];
  const clock = [0, ...times].values();
  const progress = createImportProgress(
    { isTTY, write: (text) => written.push(text) },
    () => clock.next().value ?? 0,
  );
  times.forEach((_, index) => {
    progress.show(index + 1);
  });
  return written;
}
