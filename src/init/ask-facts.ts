import { createInterface } from 'node:readline/promises';
import { findFactFault, type SiteFacts } from './site-facts.ts';

/** What a terminal is asked by and answers with. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** What was given on the command line, and is not asked for. */
export type GivenFacts = Partial<SiteFacts>;

const questions = [
  ['name', 'Its name'],
  ['language', 'Its language (en, es, pt-BR, ar …)'],
  ['timeZone', 'Its time zone'],
  ['url', 'Its address'],
] as const;

/**
 * Asks for what was not given. An empty answer takes the guess; one that cannot be is told, and asked for again.
 * @throws if the input ends before all is answered.
 */
export async function askFacts(
  given: GivenFacts,
  guessed: SiteFacts,
  terminal: Terminal,
): Promise<SiteFacts> {
  const lines = createInterface({ ...terminal, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  const say = (text: string) => {
    terminal.output.write(text);
  };
  const ask = async (question: string, guess: string): Promise<string> => {
    say(`${question} [${guess}]: `);
    const { value, done } = await answers.next();
    if (done === true) throw new Error('The input ended before all questions were answered.');
    return value.trim() === '' ? guess : value.trim();
  };
  try {
    const facts: { -readonly [Key in keyof SiteFacts]: SiteFacts[Key] } = { ...guessed, ...given };
    for (const [key, question] of questions) {
      while (given[key] === undefined) {
        const answer = await ask(question, guessed[key]);
        const fault = findFactFault(key, answer);
        facts[key] = answer;
        if (fault === undefined) break;
        say(`${fault}\n`);
      }
    }
    if (given.isOwnNews === undefined) facts.isOwnNews = await askWhose(ask, say);
    return facts;
  } finally {
    lines.close();
  }
}

async function askWhose(
  ask: (question: string, guess: string) => Promise<string>,
  say: (text: string) => void,
): Promise<boolean> {
  for (;;) {
    const answer = await ask('Whose news: your own, or others’ (own, others)', 'own');
    if (answer === 'own' || answer === 'others') return answer === 'own';
    say(`“${answer}” is neither own nor others\n`);
  }
}
