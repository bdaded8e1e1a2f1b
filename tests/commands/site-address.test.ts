import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../src/commands/command-line.ts';
import { readSiteAddress } from '../../src/commands/site-address.ts';

test('The address of --url takes the place of SITE_URL’s', () => {
  const environment = { SITE_URL: 'https://b.example/' };
  assert.equal(readSiteAddress('https://a.example/', environment), 'https://a.example/');
  assert.equal(readSiteAddress(undefined, environment), 'https://b.example/');
});

test('Without either, or with an empty variable, there is none', () => {
  assert.equal(readSiteAddress(undefined, {}), undefined);
  assert.equal(readSiteAddress(undefined, { SITE_URL: '' }), undefined);
});

test('The slash at the end may be missing, as hosts name addresses', () => {
  assert.equal(readSiteAddress('https://ana.github.io/gaceta', {}), 'https://ana.github.io/gaceta/');
  assert.equal(readSiteAddress(undefined, { SITE_URL: 'http://Localhost:4321' }), 'http://localhost:4321/');
});

test('An address at which no site can stand is wrong usage, and a password in it stays untold', () => {
  for (const written of ['gaceta', 'ftp://a.example/', 'https://a.example/?b', 'https://a.example/a b/']) {
    assert.throws(
      () => readSiteAddress(written, {}),
      (error) =>
        error instanceof UsageError &&
        error.message.startsWith('--url takes') &&
        error.message.includes(written),
    );
  }
  assert.throws(
    () => readSiteAddress(undefined, { SITE_URL: 'https://ana:secret@a.example/' }),
    (error) =>
      error instanceof UsageError &&
      error.message.startsWith('SITE_URL takes') &&
      !error.message.includes('secret'),
  );
});
