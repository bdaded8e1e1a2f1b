import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestOf } from '../../src/digests/digest.ts';
import { number, text } from '../../src/store/database/row.ts';
import type { Store } from '../../src/store/database/database.ts';
import { openStore } from '../../src/store/open-store.ts';

/**
 * The digest of the tables of each version, so that no version stands for two forms of the tables. Two versions have the
 * same tables if what is packed in a column has another form.
 */
const tablesOfVersions: Readonly<Record<number, string>> = {
  29: '7e453283a9b2f0acafbb63960a5297d6c02e02b3a187863717554b7a29396ea3',
  30: 'b75796c1629322b23e9659466b78932760e9ead83be299ab633f3fa22d3de3a6',
  31: 'b75796c1629322b23e9659466b78932760e9ead83be299ab633f3fa22d3de3a6',
  32: '97572ccd3fd3078d5d6da31281d3fc83583b1faa5ce49b5fc55a19b430665bfb',
  33: '2bda7c436e2bec23398383d1750a323f5a5bf6fe5e16596469de961a063165a1',
};

test('Other tables have another version: a store of an earlier program is never taken for one of this program', () => {
  const store = openStore(':memory:');
  const version = readVersion(store);
  assert.equal(
    tablesOfVersions[version],
    digestTables(store),
    `The tables of the store are not those of version ${String(version)}. ` +
      'If they changed, raise the version in src/store/open-store.ts, and add it here with this digest. ' +
      'A version that was released keeps its line.',
  );
  assert.equal(version, Math.max(...Object.keys(tablesOfVersions).map(Number)));
  store.close();
});

test('Comments and spaces are no part of the tables; a column, an index and a trigger are', () => {
  const digest = digestOfStatements(['create table a (b text) strict']);
  assert.equal(digestOfStatements(['create table a (\n  b text -- what it is\n) strict']), digest);
  for (const other of ['create table a (b integer) strict', 'create table a (b text)'])
    assert.notEqual(digestOfStatements([other]), digest);
  assert.notEqual(digestOfStatements(['create table a (b text) strict', 'create index c on a (b)']), digest);
});

function readVersion(store: Store): number {
  const row = store.get('pragma user_version');
  return row === undefined ? 0 : number(row, 'user_version');
}

/** Of all tables, indexes and triggers, whatever the order in which they are made. */
function digestTables(store: Store): string {
  const rows = store.all('select sql from sqlite_schema where sql is not null order by type, name');
  return digestOfStatements(rows.map((row) => text(row, 'sql')));
}

function digestOfStatements(statements: readonly string[]): string {
  return digestOf(JSON.stringify(statements.map(withoutComments)));
}

function withoutComments(statement: string): string {
  return statement
    .replaceAll(/--.*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([(),]) ?/g, '$1')
    .trim();
}
