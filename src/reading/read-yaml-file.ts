import type { z } from 'zod';
import { placeInFile, type ContentError } from '../documents/content-error.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { readText } from '../documents/read-document.ts';
import { readYaml } from './read-yaml.ts';
import { tryRead, type Tried } from './try-read.ts';

/** The value of a file by its schema, or its errors. */
export interface FileReading<T> {
  readonly value?: T;
  readonly errors: readonly ContentError[];
}

/** Reads a YAML file of the content by a schema. */
export function readYamlFile<S extends z.ZodType>(
  contentFolder: string,
  file: string,
  schema: S,
): FileReading<z.output<S>> {
  const bytes = readBytes(contentFolder, file);
  const read = 'error' in bytes ? bytes : readText(bytes.value);
  if ('error' in read) return { errors: placeInFile(file, [read.error]) };
  const { value, errors } = readYaml(read.text, schema);
  return value === undefined ? { errors: placeInFile(file, errors) } : { value, errors: [] };
}

export function readBytes(contentFolder: string, file: string): Tried<Uint8Array> {
  return tryRead(() => openContentFolder(contentFolder).read(file));
}
