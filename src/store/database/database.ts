import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { number, type Row } from './row.ts';

/** A database of this process, and the questions that its modules ask. Only modules of src/store ask it anything. */
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

type Value = string | number | null | Uint8Array;

/** The tables of a database. */
export interface Schema {
  /** Another number for every other form of the tables. */
  readonly version: number;
  /** The statements that make them. */
  readonly tables: string;
}

/** A database that was opened, which may have tables of another version. */
export interface OpenedDatabase {
  readonly store: Store;
  readonly version: number;
}

/** Opens the database in a file, or in memory for `:memory:`. Makes it, with the tables of a schema, if it is not there. */
export function openDatabase(file: string, schema: Schema): OpenedDatabase {
  const database = new DatabaseSync(file, { timeout });
  try {
    return { version: prepareDatabase(database, schema), store: createStore(database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Opens a store that is there, for reading alone. */
export function openStoreReadOnly(file: string): Store {
  const database = new DatabaseSync(file, { readOnly: true, timeout });
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

/** Whether SQLite’s own check, which reads all of a database’s file, finds nothing. @throws if it cannot be opened. */
export function isDatabaseSound(file: string): boolean {
  const database = new DatabaseSync(file, { readOnly: true, timeout });
  try {
    return database.prepare('pragma quick_check(1)').get()?.['quick_check'] === 'ok';
  } finally {
    database.close();
  }
}

/** A number that is another one after another connection has written to the database. */
export function readDataVersion(store: Store): number {
  const row = store.get('pragma data_version');
  return row === undefined ? 0 : number(row, 'data_version');
}

/** How long to wait for another connection, in milliseconds. */
const timeout = 10_000;

/**
 * 64 MB for each connection. What SQLite puts down while a statement with triggers runs stays in memory: with files,
 * inserting 10,000 articles took 0.94 s instead of 0.55.
 */
const tuning = 'pragma cache_size = -65536; pragma temp_store = memory;';

/** The most that SQLite maps. A page that lies in the system's memory is then read where it lies, and not copied. */
const mapped = 'pragma mmap_size = 2147418112;';

/** @returns the version of the tables that are there. */
function prepareDatabase(database: DatabaseSync, { tables, version }: Schema): number {
  // Rows of a kilobyte or two: on pages of 4 kB most would spill over, and be read in two steps.
  database.exec('pragma page_size = 16384');
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; ${mapped} ${tuning}`);
  const isNew = database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
  if (isNew) database.exec(`${tables}; pragma user_version = ${String(version)};`);
  const found = database.prepare('pragma user_version').get()?.['user_version'];
  return typeof found === 'number' ? found : 0;
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
