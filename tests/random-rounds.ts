import process from 'node:process';
import { createRandom, type Random } from '../src/bench/random.ts';

/*
 * `npm test` runs tests in several time zones. Long tests with random edits are divided among the zones: each runs its
 * part of the rounds, with its own edits. A test that is run by itself runs all rounds.
 */
const [part = 0, parts = 1] = (process.env['TEST_PART'] ?? '0/1').split('/').map(Number);

/** How many of a test’s rounds this run does. */
export function countRounds(all: number): number {
  return Math.ceil(all / parts);
}

/** The random numbers of this run. */
export function createRandomOfPart(seed: number): Random {
  return createRandom(seed + 1000 * part);
}
