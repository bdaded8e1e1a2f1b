import type { TermPast } from './term-window.ts';

/**
 * How many of a day’s articles would be about something if the day were like the weeks before: by its part of the
 * articles or by its articles a day, whichever is more, so that neither a busy nor a quiet day makes a burst.
 * @param count how many articles of the weeks before were about it.
 */
export function expectCount(count: number, { articles, days }: TermPast, ofDay: number): number {
  return count === 0 ? 0 : Math.max((count * ofDay) / articles, count / days);
}

/**
 * How far above what was expected a count is, in standard deviations of a Poisson distribution. What was never
 * there counts as if there had been half an article a day, so that a few articles on something new do not come
 * before many on something known.
 */
export function scoreBurst(count: number, expected: number): number {
  const usual = expected + unseenArticles;
  return Math.max(0, (count - usual) / Math.sqrt(usual));
}

const unseenArticles = 0.5;
