import { constants, readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openContentFolder } from '../documents/content-folder.ts';
import { RefusedFile } from '../documents/refused-file.ts';

/** The files of a content folder; names are from that folder, with slashes. */
export interface ContentFiles {
  /** A file’s text; undefined if there is no such file. */
  read(file: string): string | undefined;
  /** The names in a folder; empty if there is no such folder. */
  list(folder: string): readonly string[];
  /** Begins to write a file atomically; resolves when another may begin. @throws the error of an earlier write. */
  write(file: string, text: string): Promise<void>;
  /** Begins to copy a file of this machine, as `write` does. */
  copy(file: string, source: string): Promise<void>;
  /** The place of a file, if it is there and may be read. */
  locate(file: string): string | undefined;
  /** Deletes a file once all writes have finished. */
  removeAtEnd(file: string): void;
  /** Waits until everything is written. @throws the error of a write. */
  finish(): Promise<void>;
}

/** @param isDryRun whether to write nothing. */
export function createContentFiles(contentFolder: string, isDryRun: boolean): ContentFiles {
  const tasks = createTaskPool(writesAtOnce);
  const folders = new Map<string, Promise<unknown>>();
  const removed: string[] = [];
  const content = openContentFolder(contentFolder);
  const makeFolder = (folder: string) => {
    const made =
      folders.get(folder) ??
      mkdir(join(contentFolder, folder), { recursive: true }).then(() => {
        withName(folder, () => {
          content.checkFolder(folder);
        });
      });
    folders.set(folder, made);
    return made;
  };
  return {
    // Articles are small: reading them synchronously costs less than awaiting each.
    read: (file) =>
      orNothing(() =>
        readFileSync(
          withName(file, () => content.locate(file)),
          'utf8',
        ),
      ),
    list: (folder) => orNothing(() => readdirSync(join(contentFolder, folder))) ?? [],
    write: async (file, text) => {
      if (isDryRun) return;
      await tasks.start(async () => {
        await makeFolder(dirname(file));
        await writeWhole(join(contentFolder, file), text);
      });
    },
    copy: async (file, source) => {
      if (isDryRun) return;
      await tasks.start(async () => {
        await makeFolder(dirname(file));
        await copyWhole(join(contentFolder, file), source);
      });
    },
    locate: (file) => orNothing(() => withName(file, () => content.locate(file))),
    removeAtEnd: (file) => {
      removed.push(file);
    },
    finish: async () => {
      await tasks.finish();
      if (isDryRun) return;
      await Promise.all(removed.map((file) => rm(join(contentFolder, file), { force: true })));
    },
  };
}

const writesAtOnce = 32;

/** Gives the error of a file that is not to be read the file’s name. */
function withName<T>(file: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (error instanceof RefusedFile) throw new Error(`${file}: ${error.message}.`, { cause: error });
    throw error;
  }
}

/** A link in the place of the temporary file would have its target written. Windows cannot refuse to follow. */
const noFollow = 'O_NOFOLLOW' in constants ? constants.O_NOFOLLOW : 0;

/** Writes a temporary file and renames it, so that no file is ever half written, even if the import is stopped. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.part`;
  await writeFile(beside, text, {
    flag: constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow,
  });
  await rename(beside, path);
}

async function copyWhole(path: string, source: string): Promise<void> {
  const beside = `${path}.part`;
  await rm(beside, { force: true });
  await copyFile(source, beside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await rename(beside, path);
}

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function createTaskPool(limit: number): TaskPool {
  const active = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const throwFailure = () => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    start: async (task) => {
      if (active.size >= limit) await Promise.race(active);
      throwFailure();
      const run: Promise<void> = task()
        .catch((error: unknown) => failures.push(error))
        .then(() => {
          active.delete(run);
        });
      active.add(run);
    },
    finish: async () => {
      await Promise.all(active);
      throwFailure();
    },
  };
}

interface TaskPool {
  start(task: () => Promise<void>): Promise<void>;
  finish(): Promise<void>;
}
