import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { contentSchema } from './content/schema.ts';
import { relationSchema } from './content/relation-schema.ts';
import { damagedText } from './database/checked-value.ts';
import { isDatabaseSound, openDatabase, type Schema, type Store } from './database/database.ts';
import { metaSchema } from './content/meta.ts';
import { publishedSchema } from './published/schema.ts';

/**
 * The tables in which a build remembers the archive. A store of an older version is made again, because everything in it
 * can be derived from the content.
 */
const schema: Schema = {
  version: 33,
  tables: [metaSchema, contentSchema, relationSchema, publishedSchema].join('\n'),
};

/**
 * Opens the store in a file, or in memory for `:memory:`, and creates it if it is missing.
 * A store of an older version, or one that is not readable, is deleted and made again.
 * @param onReset is called with the reason if that happens.
 * @throws if a newer program made the store: it knows what this one does not.
 */
export function openStore(file: string, onReset: (reason: string) => void = () => undefined): Store {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  try {
    const { store, version } = openDatabase(file, schema);
    if (version === schema.version) return store;
    store.close();
    if (version > schema.version) throw new NewerStore(file, version);
    onReset(
      `an older version of the program made it (${String(version)}, this one makes ${String(schema.version)})`,
    );
  } catch (error) {
    if (error instanceof NewerStore) throw error;
    onReset(error instanceof Error ? error.message : String(error));
  }
  deleteStore(file);
  return openDatabase(file, schema).store;
}

class NewerStore extends Error {
  constructor(file: string, version: number) {
    super(
      `${file} was made by a newer version of this program (${String(version)}, this one knows ${String(schema.version)}). ` +
        'Use that version, or name another folder with --cache: this one then reads all content again.',
    );
  }
}

/** Forgets everything: deletes a store’s files. */
export function deleteStore(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}

/** Whether an error, of this thread or of another, says that a store’s file is damaged. */
export function isDamageError(error: unknown): boolean {
  // Tests SQLite’s message, because between threads an error loses its number.
  return error instanceof Error && damageWords.test(error.message);
}

const damageWords = new RegExp(
  `database disk image is malformed|malformed database schema|file is not a database|${damagedText}`,
);

/** Whether a store’s file fails SQLite’s own check, which reads all of it. Not if it merely cannot be opened. */
export function isStoreDamaged(file: string): boolean {
  try {
    return !isDatabaseSound(file);
  } catch (error) {
    return isDamageError(error);
  }
}
