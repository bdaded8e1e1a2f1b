import { keepFound } from '../values/kept-values.ts';

/** The numbers of months, from 1, by their names in lower case: in English and in some languages (BCP 47). */
export function listMonthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(['en', ...languages])].flatMap((language) => ofLanguage(language)));
}

/** Full and short names, and the forms that they have beside a day. */
const ofLanguage = keepFound((language: string) =>
  (['long', 'short'] as const).flatMap((month) =>
    [{ month }, { month, day: 'numeric' } as const].flatMap((options) => {
      const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
      return months.flatMap((number) => nameMonth(format, number));
    }),
  ),
);

const months = Array.from({ length: 12 }, (_, index) => index + 1);

function nameMonth(format: Intl.DateTimeFormat, number: number): readonly (readonly [string, number])[] {
  const parts = format.formatToParts(Date.UTC(2022, number - 1, 13));
  const name = parts.find(({ type }) => type === 'month')?.value ?? '';
  const words = name.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.slice(-1).map((word) => [word, number]);
}
