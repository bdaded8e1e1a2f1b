import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { readGroupLimit } from '../../src/threads/memory-limit.ts';
import { createTemporaryFolder, writeFiles } from '../temporary-folder.ts';

/** The limit of a process in a group, by what the groups say. */
function limitOf(context: TestContext, own: string, limits: Readonly<Record<string, string>>): number {
  const folder = createTemporaryFolder(context, { own });
  for (const [name, limit] of Object.entries(limits))
    writeFiles(join(folder, 'groups', name), { 'memory.max': limit });
  return readGroupLimit({ own: join(folder, 'own'), groups: join(folder, 'groups') });
}

test('The memory is that of the group, or of one around it if that has less', (context) => {
  const own = '0::/pods/pod/build\n';
  const groups = { 'pods/pod/build': '536870912\n', 'pods/pod': '1073741824\n', pods: 'max\n' };
  assert.equal(limitOf(context, own, groups), 536_870_912);
  assert.equal(limitOf(context, own, { ...groups, 'pods/pod/build': 'max\n' }), 1_073_741_824);
  assert.equal(limitOf(context, own, { ...groups, pods: '268435456\n' }), 268_435_456);
});

test('In a container whose own group is the outermost that it sees, that one counts', (context) => {
  assert.equal(limitOf(context, '0::/\n', { '.': '536870912\n' }), 536_870_912);
});

test('Without a limit, without such groups and without their files there is none', (context) => {
  assert.equal(limitOf(context, '0::/a\n', { a: 'max\n' }), Infinity);
  assert.equal(limitOf(context, '0::/a\n', {}), Infinity);
  assert.equal(limitOf(context, '4:memory:/a\n', { a: '536870912\n' }), Infinity);
  assert.equal(readGroupLimit({ own: '/nowhere', groups: '/nowhere' }), Infinity);
});
