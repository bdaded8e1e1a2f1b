/** What the citation of an article is made from: the part of its structured data that is asked for. */
export interface CitedArticle {
  readonly headline: string;
  readonly url: string;
  /** A day, or an instant by the site’s clocks. */
  readonly datePublished: string;
  readonly inLanguage?: string;
  readonly author: readonly { readonly name: string }[];
  readonly publisher: { readonly name: string };
}

/** The formats in which programs that manage references take an article, by their names. */
export const citationFormats: Readonly<Record<string, (article: CitedArticle) => string>> = {
  BibTeX: formatBibtex,
  RIS: formatRis,
  'CSL-JSON': formatCsl,
};

/** Names stand in braces, since no program can tell which part of every name is the family’s. */
function formatBibtex({ headline, url, datePublished, inLanguage, author, publisher }: CitedArticle): string {
  const fields = [
    ['author', author.map(({ name }) => `{${escapeBibtex(name)}}`).join(' and ')],
    ['title', `{${escapeBibtex(headline)}}`],
    ['journal', escapeBibtex(publisher.name)],
    ['date', dayOf(datePublished)],
    ['year', datePublished.slice(0, 4)],
    ['langid', inLanguage ?? ''],
    ['url', url],
  ].filter(([, value]) => value !== '');
  const lines = fields.map(([name = '', value = '']) => `  ${name} = {${value}}`);
  return `@article{${keyOf(url)},\n${lines.join(',\n')}\n}\n`;
}

/** https://en.wikipedia.org/wiki/RIS_(file_format): a news item, each field on its line. */
function formatRis({ headline, url, datePublished, inLanguage, author, publisher }: CitedArticle): string {
  const lines = [
    ['TY', 'NEWS'],
    ...author.map(({ name }) => ['AU', name]),
    ['TI', headline],
    ['T2', publisher.name],
    ['DA', dayOf(datePublished).replaceAll('-', '/')],
    ['PY', datePublished.slice(0, 4)],
    ['LA', inLanguage ?? ''],
    ['UR', url],
  ].filter(([, value]) => value !== '');
  return [...lines.map(([name = '', value = '']) => `${name}  - ${value}`), 'ER  - ', ''].join('\r\n');
}

function formatCsl({ headline, url, datePublished, inLanguage, author, publisher }: CitedArticle): string {
  const item = {
    id: url,
    type: 'article-newspaper',
    title: headline,
    author: author.map(({ name }) => ({ literal: name })),
    'container-title': publisher.name,
    issued: { 'date-parts': [dayOf(datePublished).split('-').map(Number)] },
    language: inLanguage,
    URL: url,
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** `2022-01-13-a-dam-breaks`: commas and braces would end the key. */
function keyOf(url: string): string {
  return new URL(url).pathname.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'article';
}

function escapeBibtex(text: string): string {
  return text.replaceAll(/[\\{}]/g, ' ').replaceAll(/[#$%&_]/g, String.raw`\$&`);
}
