/**
 * The factor by which closeness in time multiplies a likeness: 7 on the same day, 4.5 a day later, 1.9 after a week,
 * 1.5 after a month, 1 in the end. Chosen on stories that editors had labelled.
 * @param days between the two articles, 0 or more.
 */
export function closenessInTime(days: number): number {
  const distance = Math.max(days, 0);
  return 1 + 5 * 2 ** -distance + 2 ** (-distance / 30);
}

/**
 * What a likeness is worth after some days: all of it on the same day, four fifths two weeks later, three fifths in the
 * end. An article from years ago must be more alike than one of this week.
 * @param days between the two articles, 0 or more.
 */
export function fadeInTime(days: number): number {
  return 0.6 + 0.4 * 2 ** (-Math.max(days, 0) / 14);
}
