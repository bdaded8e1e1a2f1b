import type { Archive } from '../archive/archive.ts';
import { shortDigest } from '../digests/digest.ts';
import { answerQuestion, type ArticleEntry, type Question } from '../records/article-entry.ts';
import type { Answerer } from './asking.ts';

/** A question that a page asked while it was printed, and the digest of what it was answered. Plain data. */
export interface Asked {
  /** JSON. */
  readonly question: string;
  readonly digest: string;
}

export interface AnsweredPage {
  readonly text: string;
  /** What the page asked, each question once, in an order that does not depend on the order of asking. */
  readonly asked: readonly Asked[];
}

/**
 * Prints a page and answers what its views ask of the archive.
 * @throws what printing throws; also the error of a question, whatever the view made of it.
 */
export async function printAnswered(
  archive: Archive,
  print: (answerer: Answerer) => Promise<string>,
): Promise<AnsweredPage> {
  const asked = new Map<string, string>();
  const errors: Error[] = [];
  const answer = (ask: () => Question) => {
    const question = ask();
    const entries = answerQuestion(archive, question);
    asked.set(JSON.stringify(question), digestAnswer(entries));
    return entries;
  };
  const answerer: Answerer = {
    answer: (ask) => {
      try {
        return answer(ask);
      } catch (error) {
        errors.push(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    },
  };
  const text = await print(answerer).catch((error: unknown) => {
    throw errors[0] ?? error;
  });
  if (errors[0] !== undefined) throw errors[0];
  return {
    text,
    asked: [...asked].map(([question, digest]) => ({ question, digest })).sort(compareQuestions),
  };
}

/**
 * The digest of what a question is answered now; it differs from that of an earlier answer exactly if the answer does.
 * An answer that is an error has one too.
 * @param question as it was noted.
 */
export function digestAnswerNow(archive: Archive, question: string): string {
  try {
    // A page asked it in this form.
    return digestAnswer(answerQuestion(archive, JSON.parse(question) as Question));
  } catch (error) {
    return shortDigest(String(error));
  }
}

/** In JSON, articles and bodies are their digests, so that this costs hardly any text. */
function digestAnswer(entries: readonly ArticleEntry[]): string {
  return shortDigest(JSON.stringify(entries));
}

function compareQuestions(first: Asked, second: Asked): number {
  return first.question < second.question ? -1 : 1;
}
