import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { storeSchema, storeVersion } from './schema.ts';

/** The embedded database that remembers the archive between builds. */
export interface Store {
  /** Every row of a query. A statement is prepared once and kept. */
  all(sql: string, ...values: readonly Value[]): readonly Row[];
  /** The rows of a query one by one, for those that are too many to hold. */
  each(sql: string, ...values: readonly Value[]): Iterable<Row>;
  /** The first row of a query. */
  get(sql: string, ...values: readonly Value[]): Row | undefined;
  run(sql: string, ...values: readonly Value[]): void;
  /** Statements without values, one after the other. */
  execute(sql: string): void;
  /** Does all or nothing, one at a time. @throws what `work` throws, after undoing its changes. */
  transact<T>(work: () => T | Promise<T>): Promise<T>;
  close(): void;
}

export type Value = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, SQLOutputValue>>;

/**
 * Opens the store in a file, or in memory for `:memory:`, and makes it where it is not.
 * A store of another version, or one that is not readable, is deleted and made anew.
 * @param onReset is told why where that happened.
 */
export function openStore(file: string, onReset: (reason: string) => void = () => undefined): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  try {
    const database = new DatabaseSync(file, { timeout: 10_000 });
    const version = prepareDatabase(database);
    if (version === storeVersion) return createStore(database);
    database.close();
    onReset(`it is of version ${String(version)}, and this is version ${String(storeVersion)}`);
  } catch (error) {
    onReset(error instanceof Error ? error.message : String(error));
  }
  deleteStore(file);
  const database = new DatabaseSync(file, { timeout: 10_000 });
  prepareDatabase(database);
  return createStore(database);
}

/** Whether an error, of this thread or of another, says that a store’s file is damaged. */
export function isDamageError(error: unknown): boolean {
  // By SQLite’s words: between threads an error loses its number.
  return error instanceof Error && damageWords.test(error.message);
}

const damageWords = /database disk image is malformed|malformed database schema|file is not a database/;

/** Whether a store’s file fails SQLite’s own check, which reads all of it. One that cannot be opened does not. */
export function isStoreDamaged(file: string): boolean {
  try {
    const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
    try {
      return database.prepare('pragma quick_check(1)').get()?.['quick_check'] !== 'ok';
    } finally {
      database.close();
    }
  } catch (error) {
    return isDamageError(error);
  }
}

/** Opens a store that is there, for reading alone. */
export function openStoreReadOnly(file: string): Store {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  database.exec(tuning);
  return createStore(database);
}

/**
 * Opens a store that is there as it is now, whatever is written later. For many questions: SQLite takes the system’s
 * locks once, and not for each of them, which made an article’s data cost 28 µs instead of 4. Whoever asks goes through
 * the archive in its order: of what was read last, 8 MB serve as well as 64.
 */
export function openStoreSnapshot(file: string): Store {
  const store = openStoreReadOnly(file);
  store.execute('pragma cache_size = -8192; begin');
  return store;
}

/**
 * 64 MB for each connection. What SQLite puts down while a statement with triggers runs stays in memory: with files,
 * inserting 10,000 articles took 0.94 s instead of 0.55.
 */
const tuning = 'pragma cache_size = -65536; pragma temp_store = memory;';

/** The most that SQLite maps. A page that lies in the system's memory is then read where it lies, and not copied. */
const mapped = 'pragma mmap_size = 2147418112;';

/** A column that is text. @throws where it is not. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`The store’s column ${column} is not text.`);
  return value;
}

/** A column that is a number. @throws where it is not. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`The store’s column ${column} is not a number.`);
  return value;
}

/** A column that is bytes. @throws where it is not. */
export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`The store’s column ${column} is not bytes.`);
  return value;
}

/** A column that is text or nothing. */
export function optionalText(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : text(row, column);
}

function prepareDatabase(database: DatabaseSync): number {
  // Rows of a kilobyte or two: on pages of 4 kB most would spill over, and be read in two steps.
  database.exec('pragma page_size = 16384');
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${mapped} ${tuning}`);
  const isNew = database.prepare("select 1 from sqlite_schema where name = 'meta'").get() === undefined;
  if (isNew) database.exec(`${storeSchema}; pragma user_version = ${String(storeVersion)};`);
  const version = database.prepare('pragma user_version').get()?.['user_version'];
  return typeof version === 'number' ? version : 0;
}

/** Forgets everything: deletes a store’s files. */
export function deleteStore(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

function createStore(database: DatabaseSync): Store {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    all: (sql, ...values) => prepare(sql).all(...values),
    each: (sql, ...values) => prepare(sql).iterate(...values),
    get: (sql, ...values) => prepare(sql).get(...values),
    run: (sql, ...values) => {
      prepare(sql).run(...values);
    },
    execute: (sql) => {
      database.exec(sql);
    },
    transact: (work) => transact(database, work),
    close: () => {
      database.close();
    },
  };
}

async function transact<T>(database: DatabaseSync, work: () => T | Promise<T>): Promise<T> {
  database.exec('begin immediate');
  try {
    const result = await work();
    database.exec('commit');
    return result;
  } catch (error) {
    // SQLite undoes some failed transactions by itself.
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
}
