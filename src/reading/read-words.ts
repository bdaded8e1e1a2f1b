import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileStart, type ContentError } from '../documents/content-error.ts';
import { loadWords } from '../words/catalogues.ts';
import { withoutMarks } from '../words/word-marks.ts';
import { mapWords } from '../words/map-words.ts';
import { overrideWords, type WordsOverride } from '../words/override-words.ts';
import type { Words } from '../words/words.ts';
import { readYamlFile, type FileReading } from './read-yaml-file.ts';
import { tryRead } from './try-read.ts';
import { createWordsSchema } from './words-schema.ts';

/** The messages of the interface that a site has of its own. */
export const wordsFile = 'words.yaml';

/**
 * What the frame of a site says: the catalogue of its language, with the messages of words.yaml in their places.
 * @returns the words without those of words.yaml if that has errors.
 */
export async function readWords(contentFolder: string, language: string): Promise<WordsReading> {
  const words = await loadWords(language);
  const { value, errors } = readOverride(contentFolder, words, language);
  return { words: value === undefined ? words : overrideWords(words, value), errors };
}

interface WordsReading {
  readonly words: Words;
  readonly errors: readonly ContentError[];
}

function readOverride(contentFolder: string, words: Words, language: string): FileReading<WordsOverride> {
  const otherName = otherNames.find((name) => existsSync(join(contentFolder, name)));
  if (!existsSync(join(contentFolder, wordsFile)))
    return { errors: otherName === undefined ? [] : [wrongName(otherName)] };
  if (isEmpty(join(contentFolder, wordsFile))) return { errors: [] };
  const schema = createWordsSchema(mapWords(words, withoutMarks), language);
  const { value, errors } = readYamlFile(contentFolder, wordsFile, schema);
  // The schema lets through texts, and groups of them.
  return value === undefined ? { errors } : { value: value as WordsOverride, errors };
}

const otherNames = ['words.yml', 'Words.yaml', 'words.yaml.txt', 'words.json'];

function wrongName(file: string): ContentError {
  return {
    file,
    ...fileStart,
    what: `the file’s name is not ${wordsFile}`,
    why: 'Only the messages of a file with this name take the place of the program’s own; this one would be left out.',
    remedy: `Rename it to ${wordsFile}.`,
  };
}

/** Whether a file has nothing but comments: such is the one that a new site begins with. */
function isEmpty(file: string): boolean {
  const read = tryRead(() => readFileSync(file, 'utf8'));
  return 'value' in read && read.value.split(/\r?\n/).every((line) => /^\s*(?:#.*)?$|^---\s*$/.test(line));
}
