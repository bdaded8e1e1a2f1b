import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countRounds } from '../random-rounds.ts';
import { fuzzTargets } from './targets.ts';

/* A part of the made-up input, the same at every run. `npm test -- fuzz` tries much more. */

describe('made-up input never throws, and each error says where, what, why and what to do', () => {
  for (const { name, cases, createProperty } of fuzzTargets) {
    test(`of ${name}`, () =>
      fc.assert(
        createProperty(async (work) => {
          await work();
        }),
        { seed: 21, numRuns: countRounds(cases) },
      ));
  }
});
