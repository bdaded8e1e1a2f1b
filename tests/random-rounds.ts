import process from 'node:process';
import { createRandom, type Random } from '../src/bench/random.ts';

/*
 * `npm test` takes all tests in several time zones. The long ones, with random edits, are divided among these: each
 * takes its part of the rounds, with edits of its own. A test that is run by itself takes all.
 */
const [part = 0, parts = 1] = (process.env['TEST_PART'] ?? '0/1').split('/').map(Number);

/** How many of a test’s rounds this run takes. */
export function countRounds(all: number): number {
  return Math.ceil(all / parts);
}

/** The chance of this run. */
export function createRandomOfPart(seed: number): Random {
  return createRandom(seed + 1000 * part);
}
