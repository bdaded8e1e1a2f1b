import { UsageError } from '../commands/command-line.ts';
import { isMeaning, keyNames, plainKey, type Meaning } from './markdown/keys.ts';

/**
 * What the command line says of keys: `headline=title`, or `weight=` for one that is left out.
 * @throws UsageError if a word is not understood.
 */
export function readKeyMap(words: readonly string[]): ReadonlyMap<string, Meaning | undefined> {
  return new Map(words.map(readPair));
}

function readPair(word: string): readonly [string, Meaning | undefined] {
  const [, key = '', meaning = ''] = /^([^=]+)=(.*)$/.exec(word.trim()) ?? [];
  if (key === '') throw new UsageError(`--map takes KEY=NAME, not “${word}”.`);
  if (meaning !== '' && !isMeaning(meaning))
    throw new UsageError(`--map: “${meaning}” is none of ${Object.keys(keyNames).join(', ')}.`);
  return [plainKey(key), meaning === '' ? undefined : meaning];
}
