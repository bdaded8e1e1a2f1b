import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainFailure } from '../../src/commands/explain-failure.ts';

/** What systems and SQLite say, and what is made of it. */
const failures: Readonly<Record<string, RegExp | undefined>> = {
  'ENOSPC: no space left on device, write': /^No space is left on the disk\. Free some, .* --out or --cache/,
  "ENOSPC: no space left on device, open '/srv/site/a'":
    /^No space is left on the disk of \/srv\/site\/a\. Free some/,
  "The page /2022/ cannot be printed: ENOSPC: no space left on device, mkdir '/srv/x'":
    /the disk of \/srv\/x\./,
  'database or disk is full': /^No space is left on the disk of the store, in --cache\./,
  "EROFS: read-only file system, rename '/a' -> '/b'": /^\/a cannot be written: .* read-only/,
  "EACCES: permission denied, open '/srv/x'": /^Whoever builds has no permission for \/srv\/x\./,
  'EMFILE: too many open files, scandir': /ulimit -n/,
  'The content has errors.': undefined,
};

for (const [message, expected] of Object.entries(failures)) {
  test(`“${message}” is ${expected === undefined ? 'left as it is' : 'told with what to do'}`, () => {
    const explanation = explainFailure(message);
    if (expected === undefined) assert.equal(explanation, undefined);
    else assert.match(explanation ?? '', expected);
  });
}
