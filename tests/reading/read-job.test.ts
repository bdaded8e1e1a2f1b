import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createReadJob } from '../../src/reading/read-job.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';
import { articleFiles, siteFiles } from '../test-site.ts';

test('A file that cannot be read is an error that names it, and the files after it are read all the same', async (context) => {
  const day = 'articles/2022/01/12';
  const contentFolder = createTemporaryFolder(context, {
    ...siteFiles,
    ...articleFiles({ z: { published: '2022-01-12T10:00:00Z' } }),
    [`${day}/folder.md/x`]: '',
  });
  const { settings } = await readSettings(contentFolder);
  assert.ok(settings);
  const read = createReadJob({ contentFolder, settings, storeFile: join(contentFolder, 'none') });
  const names = ['folder', 'gone', 'z'].map((name) => `${day}/${name}.md`);
  const { files } = read({
    files: names.map((file) => ({ file, mark: '1' })),
    scanStart: Date.now(),
  });
  assert.deepEqual(
    files.map(({ errors }) => errors.map(({ file, what, why }) => [file, what, why])),
    [
      [[names[0], 'it cannot be read (EISDIR)', 'It is a folder, not a file.']],
      [[names[1], 'it cannot be read (ENOENT)', 'It is not there: it went a moment ago.']],
      [],
    ],
  );
  assert.deepEqual(
    files.map(({ rows, references }) => rows?.article.path ?? references?.path),
    ['/2022/01/12/folder/', '/2022/01/12/gone/', '/2022/01/12/z/'],
  );
});

test('A file on which the program fails is an error that names it, and the others are read all the same', async (context) => {
  const contentFolder = createTemporaryFolder(context, {
    ...siteFiles,
    ...articleFiles({
      a: { published: '2022-01-12T10:00:00Z' },
      b: { published: '2022-01-12T11:00:00Z' },
    }),
  });
  const { settings } = await readSettings(contentFolder);
  assert.ok(settings);
  let calls = 0;
  const sources = {
    get: (id: string) => {
      calls += 1;
      if (calls === 1) throw new TypeError('nothing is there');
      return settings.sources.get(id);
    },
    has: (id: string) => settings.sources.has(id),
    keys: () => settings.sources.keys(),
  };
  const broken = { ...settings, sources: sources as unknown as typeof settings.sources };
  const read = createReadJob({ contentFolder, settings: broken, storeFile: join(contentFolder, 'none') });
  const names = ['a', 'b'].map((name) => `articles/2022/01/12/${name}.md`);
  const { files } = read({
    files: names.map((file) => ({ file, mark: '1' })),
    scanStart: Date.now(),
  });
  assert.deepEqual(
    files.map(({ errors }) => errors.map(({ file, what }) => [file, what])),
    [[[names[0], 'the program fails on this file (TypeError: nothing is there)']], []],
  );
});
