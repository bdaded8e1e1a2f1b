import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { askFacts, type GivenFacts } from '../../src/init/ask-facts.ts';

const guessed = {
  name: 'gaceta',
  language: 'es',
  timeZone: 'UTC',
  url: 'https://gaceta.example/',
  isOwnNews: false,
};

/** Asks for facts, and answers with lines. */
async function answer(lines: readonly string[], given: GivenFacts = {}) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const facts = askFacts(given, guessed, { input, output });
  input.end(lines.map((line) => `${line}\n`).join(''));
  return { facts: await facts, said: String(output.read()) };
}

test('Empty answers take what was guessed', async () => {
  const { facts } = await answer(['', '', '', '', 'others']);
  assert.deepEqual(facts, guessed);
});

test('What is given is not asked for', async () => {
  const { facts, said } = await answer(['La Gaceta', ''], {
    language: 'pt',
    timeZone: 'UTC',
    url: guessed.url,
  });
  assert.deepEqual(facts, { ...guessed, name: 'La Gaceta', language: 'pt', isOwnNews: true });
  assert.doesNotMatch(said, /time zone/);
});

test('An answer that cannot be is told, and asked for again', async () => {
  const { facts, said } = await answer(['', '', 'Mars', 'Asia/Beirut', '', 'mine', 'own']);
  assert.equal(facts.timeZone, 'Asia/Beirut');
  assert.match(said, /“Mars” is not a time zone/);
  assert.match(said, /“mine” is neither own nor others/);
});

test('An input that ends too early is an error', async () => {
  await assert.rejects(answer(['La Gaceta']), /ended before all questions were answered/);
});
