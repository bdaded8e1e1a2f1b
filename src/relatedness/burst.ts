import type { TermPast } from './term-window.ts';

/**
 * How many of a day’s articles would be about something if the day were like the weeks before. It is the larger of two
 * estimates, by share of articles and by articles a day, so that neither a busy nor a quiet day makes a burst.
 * @param count how many articles of the weeks before were about it.
 */
export function expectCount(count: number, { articles, days }: TermPast, ofDay: number): number {
  return count === 0 ? 0 : Math.max((count * ofDay) / articles, count / days);
}

/**
 * How far a count is above what was expected, in standard deviations of a Poisson distribution. Half an article a day
 * is added to the expectation, so that a few articles on something new do not rank above many on something known.
 */
export function scoreBurst(count: number, expected: number): number {
  const usual = expected + unseenArticles;
  return Math.max(0, (count - usual) / Math.sqrt(usual));
}

const unseenArticles = 0.5;
