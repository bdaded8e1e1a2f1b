import { dayOf, dayStart, isDayOf, type Day } from '../archive/calendar.ts';
import { frontMatterSchema, type FrontMatter } from '../archive/front-matter.ts';
import type { PlacedError } from '../documents/content-error.ts';
import { parseArticleFile } from './read-article-file.ts';
import { readField, type YamlReading } from './read-yaml.ts';

/**
 * An error for every bare day that the calendar has and the site’s time zone left out, when it moved across the date
 * line. The schema does not know the zone.
 */
export function checkDays(
  file: string,
  reading: YamlReading<FrontMatter>,
  timeZone: string,
): readonly PlacedError[] {
  if (timeZone === 'UTC') return [];
  return listDays(reading)
    .filter(({ day }) => !isDayOf(day, timeZone))
    .map((field) => ({ ...reading.place(field.path), ...leftOut(file, field, timeZone) }));
}

interface DayField {
  readonly path: readonly PropertyKey[];
  readonly day: Day;
}

/** The bare days of the fields that are right in themselves, even if others are wrong. */
function listDays(reading: YamlReading<FrontMatter>): readonly DayField[] {
  const { published, updated, withdrawn, corrections = [] } = reading.value ?? readDays(reading);
  return [
    { path: ['published'], day: published },
    { path: ['updated'], day: updated },
    { path: ['withdrawn', 'date'], day: withdrawn?.date },
    ...corrections.map(({ date }, index) => ({ path: ['corrections', index, 'date'], day: date })),
  ].flatMap(({ path, day }) => (day?.length === dayLength ? [{ path, day }] : []));
}

function readDays(reading: YamlReading<FrontMatter>) {
  const { published, updated, withdrawn, corrections } = frontMatterSchema.shape;
  return {
    published: readField(reading, 'published', published),
    updated: readField(reading, 'updated', updated),
    withdrawn: readField(reading, 'withdrawn', withdrawn),
    corrections: readField(reading, 'corrections', corrections),
  };
}

const dayLength = '2022-01-13'.length;

function leftOut(file: string, { path, day }: DayField, timeZone: string) {
  const next = dayOf(dayStart(day, timeZone), timeZone);
  const { slug } = parseArticleFile(file) ?? {};
  const isPublished = path[0] === 'published' && slug !== undefined;
  const move = `Then move the file to articles/${next.replaceAll('-', '/')}/${slug ?? ''}.md.`;
  return {
    what: `“${path.filter((step) => typeof step === 'string').join('”, “')}” is ${day}, a day that ${timeZone} never had`,
    why: `The site’s time zone moved across the date line and left the day out; ${next} came next.`,
    remedy: `Did you mean ${next}?${isPublished ? ` ${move}` : ''}`,
  };
}
