import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  findPackageFaults,
  groupByLicence,
  readLockedPackages,
  type LockedPackage,
} from '../../src/program/locked-packages.ts';

const good: LockedPackage = {
  name: '@a/b',
  version: '1.2.3',
  resolved: 'https://registry.npmjs.org/@a/b/-/b-1.2.3.tgz',
  integrity: `sha512-${'x'.repeat(86)}==`,
  license: 'MIT',
};

test('Every package of the lock file has its digest, its address at npm’s registry, and a licence that is accepted', () => {
  const packages = readLockedPackages(readFileSync('package-lock.json', 'utf8'));
  assert.ok(packages.length > 500);
  assert.deepEqual(findPackageFaults(packages), []);
});

test('Addresses stay in the lock file, whatever the settings of whoever installs a package', () => {
  assert.match(readFileSync('.npmrc', 'utf8'), /^omit-lockfile-registry-resolved=false$/m);
});

for (const [what, change, fault] of [
  ['loses its digest', { integrity: undefined }, 'its integrity is missing'],
  ['has a digest that is no longer safe', { integrity: 'sha1-abc=' }, 'its integrity is sha1-abc='],
  ['loses its address', { resolved: undefined }, 'its address is missing'],
  [
    'comes from elsewhere',
    { resolved: 'https://registry.npmjs.org.evil.example/@a/b/-/b-1.2.3.tgz' },
    'its address is https://registry.npmjs.org.evil.example/@a/b/-/b-1.2.3.tgz',
  ],
  [
    'comes from git',
    { resolved: 'git+ssh://git@github.com/a/b.git#0123456' },
    'its address is git+ssh://git@github.com/a/b.git#0123456',
  ],
  [
    'is another package at the registry',
    { resolved: 'https://registry.npmjs.org/evil/-/evil-1.2.3.tgz' },
    'its address is https://registry.npmjs.org/evil/-/evil-1.2.3.tgz',
  ],
  ['has no licence', { license: undefined }, 'its licence is unknown'],
  ['has a licence that nobody looked at', { license: 'AGPL-3.0-only' }, 'its licence is AGPL-3.0-only'],
  ['has one such licence among others', { license: 'MIT AND SSPL-1.0' }, 'its licence is MIT AND SSPL-1.0'],
] as const) {
  test(`A package that ${what} is found`, () => {
    assert.deepEqual(findPackageFaults([good, { ...good, ...change }]), [`@a/b@1.2.3: ${fault}`]);
  });
}

test('Packages within packages are read by their own names, renamed ones by those that they have at the registry', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/c/node_modules/@a/b': { version: '1.0.0', license: 'ISC' },
      'node_modules/alias': { name: 'real', version: '2.0.0', license: 'MIT' },
    },
  };
  const packages = readLockedPackages(JSON.stringify(lock));
  assert.deepEqual(groupByLicence(packages), [
    ['ISC', ['@a/b@1.0.0']],
    ['MIT', ['real@2.0.0']],
  ]);
});
