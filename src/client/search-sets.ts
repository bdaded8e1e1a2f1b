import type { Found } from './search-engine.ts';

/** What a bundle has for a query, or for a part of one. */
export interface Answer {
  /** In order. */
  readonly found: readonly Found[];
  /** The ids of those that have what was asked for, and not only something that begins so or is spelled otherwise. */
  readonly whole: ReadonlySet<string>;
}

/** What is in any of the answers, in the order in which it was first found. */
export function uniteAnswers(answers: readonly Answer[]): Answer {
  const found = new Map<string, Found>();
  for (const each of answers.flatMap((answer) => answer.found)) {
    const known = found.get(each.id);
    found.set(each.id, known === undefined ? each : join(known, each, Math.max(known.score, each.score)));
  }
  return { found: [...found.values()], whole: new Set(answers.flatMap(({ whole }) => [...whole])) };
}

/** What is in all of the answers, in the order of the first. */
export function intersectAnswers([first, ...others]: readonly Answer[]): Answer {
  if (first === undefined) return { found: [], whole: new Set() };
  return others.reduce<Answer>((answer, other) => {
    const byId = new Map(other.found.map((found) => [found.id, found]));
    return {
      found: answer.found.flatMap((found) => {
        const same = byId.get(found.id);
        return same === undefined ? [] : [join(found, same, found.score + same.score)];
      }),
      whole: new Set([...answer.whole].filter((id) => other.whole.has(id))),
    };
  }, first);
}

/** An answer without some articles. */
export function subtractFound({ found, whole }: Answer, excluded: ReadonlySet<string>): Answer {
  return { found: found.filter(({ id }) => !excluded.has(id)), whole };
}

function join(first: Found, second: Found, score: number): Found {
  return { ...first, score, places: [...new Set([...first.places, ...second.places])] };
}
