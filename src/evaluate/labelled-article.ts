import { createSlug } from '../import/slug.ts';
import { parseLine } from './labelled-lines.ts';

/** An article with labels by people: a line of a labelled file. */
export interface LabelledArticle {
  readonly id: string;
  /** Where an import puts it: of articles of one instant, the archive’s order is that of paths. */
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** Milliseconds since 1970; midnight if only the day is known. */
  readonly instant: number;
  /** `2016-09-10`. */
  readonly day: string;
  readonly source: string;
  /** BCP 47. */
  readonly language: string;
  readonly labels: Readonly<Record<string, unknown>>;
}

/**
 * Reads JSON Lines: `id, title, date, source, lang, body, labels`.
 * @returns in the archive’s order: by instant, then by path.
 * @throws if a line is not such an article, with the line’s number.
 */
export function readLabelledArticles(lines: string): readonly LabelledArticle[] {
  const articles = lines
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : readArticle(line, index + 1)));
  return placeArticles(articles).sort(compareArticles);
}

/** The values of a label, which may be a list or a single value; empty if it is absent. */
export function listLabels({ labels }: LabelledArticle, name: string): readonly string[] {
  const value = labels[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []));
}

/** The topics that an editor would have given it. */
export function listTopics(article: LabelledArticle): readonly string[] {
  return listLabels(article, 'topics');
}

/** The article of a line; empty if it has no date, because it would have no place in the order. */
function readArticle(line: string, number: number): readonly UnplacedArticle[] {
  const fields = parseLine(line, number);
  const textOf = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const date = textOf('date');
  if (date === '') return [];
  const instant = Date.parse(
    /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(date) || !date.includes('T') ? date : `${date}Z`,
  );
  if (Number.isNaN(instant))
    throw new Error(`Line ${String(number)}: date: ${date} is not an ISO 8601 date.`);
  return [
    {
      id: textOf('id'),
      title: textOf('title'),
      text: readBody(textOf('body')),
      instant,
      day: date.slice(0, 10),
      source: textOf('source'),
      language: textOf('lang'),
      labels: (fields['labels'] ?? {}) as LabelledArticle['labels'],
    },
  ];
}

/** Some bodies are HTML. */
function readBody(body: string): string {
  if (!/<p[\s>]/i.test(body)) return body;
  return body
    .replace(/<\/p>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&');
}

type UnplacedArticle = Omit<LabelledArticle, 'path'>;

/** Names articles as an import does: of several with one headline a day, the second gets the number 2. */
function placeArticles(articles: readonly UnplacedArticle[]): LabelledArticle[] {
  const counts = new Map<string, number>();
  return articles.map((article) => {
    const slug = createSlug(article.title) || createSlug(article.id) || 'article';
    const name = `/${article.day.replaceAll('-', '/')}/${slug}`;
    const count = 1 + (counts.get(name) ?? 0);
    counts.set(name, count);
    return { ...article, path: count === 1 ? `${name}/` : `${name}-${String(count)}/` };
  });
}

function compareArticles(first: LabelledArticle, second: LabelledArticle): number {
  return first.instant - second.instant || (first.path < second.path ? -1 : 1);
}
