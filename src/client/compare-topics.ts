/*
 * <topic-comparison> shows the two topics that its form names, each by month on one scale, and by year as a table. The
 * page’s address follows the form.
 */
import { drawBars } from '../records/bars.ts';
import { alignTopics, readCounts, sumYears, type TopicSeries } from './topic-series.ts';

interface Topic {
  readonly path: string;
  readonly name: string;
  readonly months: Readonly<Record<string, number>>;
}

const pageLanguage = document.documentElement.lang;
const numbers = new Intl.NumberFormat(pageLanguage);
const monthName = new Intl.DateTimeFormat(pageLanguage, {
  month: 'long',
  year: 'numeric',
  calendar: 'gregory',
  timeZone: 'UTC',
});
const yearName = new Intl.DateTimeFormat(pageLanguage, {
  year: 'numeric',
  calendar: 'gregory',
  timeZone: 'UTC',
});

class TopicComparison extends HTMLElement {
  /** Counts the questions: only the last one is answered. */
  private turn = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const selects = [...form.querySelectorAll('select')];
    const asked = new URLSearchParams(location.search);
    selects.forEach((select, place) => {
      const given = asked.get(select.name);
      select.selectedIndex = place;
      if (given !== null && [...select.options].some(({ value }) => value === given)) select.value = given;
    });
    const show = () => void this.show(selects.map(({ value }) => value));
    const follow = () => {
      const query = new URLSearchParams(selects.map(({ name, value }) => [name, value]));
      history.replaceState(null, '', `?${query.toString()}`);
      show();
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      follow();
    });
    form.addEventListener('change', follow);
    show();
  }

  private async show(ids: readonly string[]): Promise<void> {
    const turn = ++this.turn;
    const place = this.querySelector(':scope > div');
    const status = this.querySelector('[role=status]');
    try {
      const topics = await Promise.all(ids.map((id) => loadTopic(this.dataset['basePath'] ?? '/', id)));
      if (turn !== this.turn) return;
      const series = alignTopics(topics.map(({ months }) => months));
      place?.replaceChildren(
        ...topics.map((topic, index) => draw(topic, series, index)),
        createTable(topics, series),
      );
      if (status) status.textContent = '';
    } catch {
      if (turn === this.turn && status) status.textContent = this.dataset['failure'] ?? '';
    }
  }
}

customElements.define('topic-comparison', TopicComparison);

/** A topic’s page has its numbers. */
async function loadTopic(basePath: string, id: string): Promise<Topic> {
  const path = `${basePath}topics/${encodeURIComponent(id)}/`;
  const response = await fetch(path);
  if (!response.ok) throw new Error(response.statusText);
  // A parsed document runs nothing. Only its headline and its numbers are taken from it.
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const { first = '', counts = '' } = page.querySelector<HTMLElement>('.months')?.dataset ?? {};
  if (first === '') throw new Error(path);
  return {
    path,
    name: page.querySelector('h1:not(.name)')?.textContent ?? id,
    months: readCounts(first, counts),
  };
}

function draw({ path, name }: Topic, { months, counts, most }: TopicSeries, index: number): HTMLElement {
  const box = create('div', '');
  box.className = 'months';
  const heading = create('h2', '');
  heading.append(createLink(path, name));
  const picture = createSvg('svg', {
    viewBox: `0 0 ${String(months.length)} 100`,
    preserveAspectRatio: 'none',
  });
  picture.setAttribute('aria-hidden', 'true');
  picture.append(createSvg('path', { d: drawBars(counts[index] ?? [], most) }));
  const axis = create('p', '');
  axis.className = 'meta';
  axis.append(
    ...[months[0], months.at(-1)].map((month) => create('span', nameOf(monthName, `${month ?? ''}-01`))),
  );
  box.append(heading, picture, axis);
  return box;
}

function createTable(topics: readonly Topic[], series: TopicSeries): HTMLElement {
  const table = create('table', '');
  table.className = 'shares';
  const head = create('tr', '');
  head.append(create('td', ''), ...topics.map(({ name }) => createHeader(name, 'col')));
  table.append(head);
  for (const { year, sums } of sumYears(series)) {
    const row = create('tr', '');
    const cells = sums.map((sum) => create('td', numbers.format(sum)));
    row.append(createHeader(nameOf(yearName, `${year}-01-01`), 'row'), ...cells);
    table.append(row);
  }
  return table;
}

function createHeader(text: string, scope: 'col' | 'row'): HTMLElement {
  const header = create('th', text);
  header.scope = scope;
  header.dir = 'auto';
  return header;
}

function createLink(address: string, text: string): HTMLElement {
  const link = create('a', text);
  link.href = address;
  link.dir = 'auto';
  return link;
}

function nameOf(format: Intl.DateTimeFormat, day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}

function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function createSvg(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
