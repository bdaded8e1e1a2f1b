import { stringify } from 'yaml';
import { createSite } from '../reading/read-content.ts';
import { readArticle } from '../../src/reading/read-article.ts';
import { readYaml } from '../../src/reading/read-yaml.ts';
import { frontMatterSchema } from '../../src/archive/front-matter.ts';
import { siteSchema } from '../../src/archive/site.ts';
import { sourceSchema } from '../../src/archive/source.ts';
import { readEditorialPage } from '../../src/reading/read-editorial-page.ts';
import { addressVectors, textVectors } from './field-vectors.ts';

/** The files of a site whose text fields hold vectors, as far as the program accepts them. */
export interface HostileSite {
  readonly files: Readonly<Record<string, string>>;
  /** Fields that hold a vector. */
  readonly taken: number;
  /** Fields for which the program refused a vector. */
  readonly refused: number;
}

/** The vectors of an article, of a source and of a page. */
interface FieldValues {
  readonly text: string;
  readonly address: string;
}

/**
 * Makes an article, a source and an editors’ page for each vector, with the vector in every field that takes a text or
 * an address.
 * @param isCalm whether plain words take the vectors’ place: such a site shows what the pages hold without them.
 */
export function createHostileSite(step: number, isCalm: boolean): HostileSite {
  const count = Math.ceil(textVectors.length / step);
  const chosen = Array.from({ length: count }, (_, index): FieldValues => ({
    text: textVectors[(index * step) % textVectors.length] ?? '',
    address: addressVectors[(index * step) % addressVectors.length] ?? '',
  }));
  const counts = { taken: 0, refused: 0 };
  const values = isCalm ? chosen.map(() => calmValues) : chosen;
  const all = values.map((value, index) => createFiles(value, String(index), counts));
  return {
    files: Object.assign({ 'site.yaml': createSettings(values, counts) }, otherNews, ...all) as Record<
      string,
      string
    >,
    ...counts,
  };
}

/** Two events that have nothing to do with the rest, so that both sites show several stories wherever stories stand. */
const otherNews = Object.fromEntries(
  ['The ferry ran aground off the northern cape at dawn', 'A museum found its lost clock in a cellar'].map(
    (title, index) => [
      `articles/2022/01/13/other-${String(index)}.md`,
      `---\n${stringify({ title, published: '2022-01-13T12:00:00Z', source: 's0' })}---\n${title}.\n`,
    ],
  ),
);

const calmValues: FieldValues = { text: 'Plain words', address: 'https://calm.test/' };

interface Counts {
  taken: number;
  refused: number;
}

/** Sets fields one by one, and leaves out those that the program refuses. */
function fill(
  start: Readonly<Record<string, unknown>>,
  fields: readonly (readonly [name: string, value: unknown])[],
  { counts, isAccepted }: { readonly counts: Counts; readonly isAccepted: (matter: object) => boolean },
): Record<string, unknown> {
  let matter = { ...start };
  for (const [name, value] of fields) {
    const filled = { ...matter, [name]: value };
    const isTaken = isAccepted(filled);
    counts[isTaken ? 'taken' : 'refused'] += 1;
    if (isTaken) matter = filled;
  }
  return matter;
}

function createSettings(values: readonly FieldValues[], counts: Counts): string {
  // One site has one name. Each field gets several vectors: they stand in the same place of a page.
  const part = (index: number) =>
    values
      .filter((_, place) => place % 4 === index)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 280);
  const settings = fill(
    { name: 'Test Times', url: 'https://site.test/' },
    [
      ['name', part(0).slice(0, 60)],
      ['tagline', part(1)],
      ['description', part(2)],
      ['footer', part(3)],
      ['disclaimer', part(0)],
    ],
    { counts, isAccepted: (value) => readYaml(stringify(value), siteSchema).errors.length === 0 },
  );
  return stringify(settings);
}

function createFiles(value: FieldValues, number: string, counts: Counts): Readonly<Record<string, string>> {
  const source = createSource(value, counts);
  const matter = createMatter(value, number, counts);
  const published = `---\n${stringify(matter)}---\nThe text of ${number}.\n`;
  const reason = fill({ date: '2022-01-15', reason: 'Plain' }, [['reason', value.text]], {
    counts,
    isAccepted: (withdrawn) => frontMatterSchema.shape.withdrawn.safeParse(withdrawn).success,
  });
  const withdrawn = stringify({ ...withdrawnMatter(matter), withdrawn: reason });
  return {
    [`sources/s${number}.yaml`]: source,
    [`articles/2022/01/13/a-${number}.md`]: published,
    [`articles/2022/01/12/w-${number}.md`]: `---\n${withdrawn}---\nGone.\n`,
    [`pages/page-${number}.md`]: createPage(value, counts),
  };
}

function withdrawnMatter({ title }: Readonly<Record<string, unknown>>): object {
  return { title, published: '2022-01-12T10:00:00Z', source: 's0', status: 'withdrawn' };
}

function createSource({ text, address }: FieldValues, counts: Counts): string {
  return stringify(
    fill(
      { name: 'Source', language: 'es' },
      [
        ['name', text],
        ['url', address],
        ['description', text],
        ['country', text],
      ],
      { counts, isAccepted: (value) => readYaml(stringify(value), sourceSchema).errors.length === 0 },
    ),
  );
}

function createPage({ text }: FieldValues, counts: Counts): string {
  const write = (matter: object) => `---\n${stringify(matter)}---\nText.\n`;
  const isAccepted = (matter: object) =>
    readEditorialPage('pages/page.md', encode(write(matter)), 'https://site.test').errors.length === 0;
  return write(
    fill(
      { title: 'Page' },
      [
        ['title', text],
        ['description', text],
      ],
      { counts, isAccepted },
    ),
  );
}

function createMatter(
  { text, address }: FieldValues,
  number: string,
  counts: Counts,
): Record<string, unknown> {
  const site = createSite({ url: 'https://site.test/' });
  const id = `s${number}`;
  const sources = new Map([[id, { id, name: 'Source', language: 'es' }]]);
  const isAccepted = (matter: object) => {
    const bytes = encode(`---\n${stringify(matter)}---\nText.\n`);
    return readArticle('articles/2022/01/13/a.md', bytes, { site, sources }).errors.length === 0;
  };
  const instant = `2022-01-13T10:${number.padStart(2, '0')}:00Z`;
  return fill(
    { title: `Headline ${number}`, published: instant, source: id },
    [
      ['title', `${text} ${number}`],
      ['summary', text],
      ['originalTitle', text],
      ['sourceUrl', address],
      ['language', text],
      ['translation', { method: 'machine-reviewed', engine: text, translator: text, reviewer: text }],
      ['authors', [text, `${text} and ${number}`]],
      ['topics', [`${text} ${number}`]],
      ['moreInformation', [{ title: text, url: address }, { title: text }]],
      ['moreInformation', [{ title: text }]],
      ['image', { src: './a.gif', alt: text, credit: text, caption: text }],
      ['corrections', [{ date: '2022-01-14', text }]],
      ['aliases', [`/old/${number}/${text.replace(/[\s./\\?#]+/g, '')}/`]],
    ],
    { counts, isAccepted },
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
