/** What a pattern of addresses can name of an article. */
export interface PermalinkParts {
  /** `2012-05-03`, as its date is written. */
  readonly day: string;
  readonly slug: string;
  /** From the folder of the content, with slashes: `news/2012/a.md`. */
  readonly file: string;
  readonly categories: readonly string[];
  readonly title: string;
}

/**
 * The address that a pattern gives an article, with the words of Hugo and Jekyll: `/:year/:month/:day/:slug/`,
 * `/:categories/:title.html`, `date`, `pretty`. @returns undefined if the pattern has a word that is not known.
 */
export function fillPermalink(pattern: string, parts: PermalinkParts): string | undefined {
  const written = named[pattern] ?? pattern;
  const values = listValues(parts);
  const path = written.replace(/:([a-z_]+)(?:\[[^\]]*\])?/g, (_, name: string) => {
    const value = values[name];
    return value ?? unknownWord;
  });
  return path.includes(unknownWord) ? undefined : `/${path}`.replace(/\/{2,}/g, '/');
}

/** No address has it. */
const unknownWord = '\u0000';

/** Jekyll’s. */
const named: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

function listValues({
  day,
  slug,
  file,
  categories,
  title,
}: PermalinkParts): Readonly<Record<string, string>> {
  const [year = '', month = '', date = ''] = day.split('-');
  const folders = file.split('/').slice(0, -1);
  const name = (file.split('/').at(-1) ?? '').replace(/\.[^.]+$/, '');
  const time = Date.parse(`${day}T00:00:00Z`);
  const ofYear = Math.round((time - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000) + 1;
  return {
    year,
    month,
    day: date,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(date)),
    y_day: String(ofYear).padStart(3, '0'),
    yearday: String(ofYear),
    slug,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    title: slug,
    filename: name,
    contentbasename: name,
    basename: slug,
    section: folders[0] ?? '',
    sections: folders.join('/'),
    categories: categories.map(slugOf).join('/'),
    category: slugOf(categories[0] ?? ''),
    headline: slugOf(title),
    output_ext: '.html',
  };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
