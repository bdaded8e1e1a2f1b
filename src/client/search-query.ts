/** What a reader asks for; `''` if nothing was chosen. */
export interface SearchQuery {
  readonly words: string;
  readonly source: string;
  /** The language of the original. */
  readonly language: string;
  readonly topic: string;
  readonly section: string;
  /** The language of the text. */
  readonly text: string;
  /** The first month or year, and the last: `2016-03`, `2016`. */
  readonly from: string;
  readonly to: string;
  readonly order: SearchOrder;
}

type SearchOrder = 'newest' | 'best';

/** Reads an address such as `/search/?q=ice+caps&source=elparis&from=2016&order=best`. */
export function readQuery(parameters: URLSearchParams): SearchQuery {
  const value = (name: string) => parameters.get(name)?.trim() ?? '';
  const period = (name: string) => (/^\d{4}(?:-\d{2})?$/.test(value(name)) ? value(name) : '');
  return {
    words: value('q'),
    source: value('source'),
    language: value('language'),
    topic: value('topic'),
    section: value('section'),
    text: value('text'),
    from: period('from'),
    to: period('to'),
    order: value('order') === 'best' ? 'best' : 'newest',
  };
}

/** The shortest address that asks the same; `''` for the empty query. */
export function writeQuery({ words, order, ...rest }: SearchQuery): string {
  const values = Object.entries({ q: words, ...rest, order: order === 'newest' ? '' : order });
  const chosen = values.filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen).toString()}`;
}

/** Whether there is anything to search for. */
export function isEmptyQuery({ order: _, ...query }: SearchQuery): boolean {
  return Object.values(query).every((value) => value === '');
}

/** Whether a month (`2016-03`) lies in the months or years that are asked for. */
export function isMonthAsked(month: string, { from, to }: SearchQuery): boolean {
  return month.slice(0, from.length) >= from && (to === '' || month.slice(0, to.length) <= to);
}
