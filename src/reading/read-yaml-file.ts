import type { z } from 'zod';
import { limits } from '../archive/limits.ts';
import { placeInFile, type ContentError, type Position } from '../documents/content-error.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { readText } from '../documents/read-document.ts';
import { readYaml } from './read-yaml.ts';
import { tryRead, type Tried } from './try-read.ts';

/** The value of a file by its schema, or its errors. */
export interface FileReading<T> {
  readonly value?: T;
  /** Where a value of the file stands, by its keys. */
  readonly place?: (path: readonly PropertyKey[]) => Position;
  /** What the file says. */
  readonly text?: string;
  readonly errors: readonly ContentError[];
}

/** Reads a YAML file of the content by a schema. @param mostBytes a longer one is an error. */
export function readYamlFile<S extends z.ZodType>(
  contentFolder: string,
  file: string,
  schema: S,
  mostBytes: number = limits.yamlBytes,
): FileReading<z.output<S>> {
  const bytes = readBytes(contentFolder, file);
  const read = 'error' in bytes ? bytes : readText(bytes.value);
  if ('error' in read) return { errors: placeInFile(file, [read.error]) };
  const { text } = read;
  const { value, errors, place } = readYaml(text, schema, { mostBytes });
  return value === undefined ? { errors: placeInFile(file, errors) } : { value, place, text, errors: [] };
}

export function readBytes(contentFolder: string, file: string): Tried<Uint8Array> {
  return tryRead(() => openContentFolder(contentFolder).read(file));
}
