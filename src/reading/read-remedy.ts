import type { Advice } from './advice.ts';
import type { Field } from './schema-field.ts';

/** What a remedy depends on. */
export interface RemedyContext {
  readonly field: Field;
  readonly advice: Advice;
}

/**
 * Tells an editor what to write in a field, with an example that the field accepts.
 * @param path of keys and indexes; the indexes do not matter.
 * @returns '' for a field that takes any text.
 */
export function findRemedy(path: readonly PropertyKey[], context: RemedyContext): string {
  const name = path.filter((step) => typeof step === 'string').join('.');
  const remedy = remedies[name] ?? '';
  return typeof remedy === 'string' ? remedy : remedy(context);
}

const instant =
  'Write an instant with its offset, such as 2022-01-13T03:16:54Z, or a day, such as 2022-01-13.';
const day = 'Write a day of the calendar, such as 2022-01-13.';
const language = 'Write a language tag (BCP 47), such as en, es or pt-BR.';
/** A site’s address may have no path. */
const webAddress = ({ field }: RemedyContext) => {
  const example = ['https://news.example/page', 'https://news.example'].find(field.accepts);
  return `Write the whole address, such as ${example ?? 'https://news.example'}.`;
};
const source = ({ advice }: RemedyContext) => {
  const [first] = advice.sources.keys();
  return first === undefined
    ? 'Write a file of the outlet, such as sources/elparis.yaml, and here its name without .yaml.'
    : `Write the name of a file in sources/ without .yaml, such as ${first}.`;
};

const sitePicture =
  'Write the name of a picture (svg, png, jpg, webp, avif or gif) in public/ or beside site.yaml, such as logo.svg.';
const colour = 'Write a colour in quotes, since # begins a comment: "#0b5fa5".';
const shown = 'Write false, without quotes, or remove the line.';
const repository = 'Write the whole address, such as https://github.com/ana/gaceta.';

const remedies: Readonly<Record<string, string | ((context: RemedyContext) => string)>> = {
  published: instant,
  updated: instant,
  source,
  sourceUrl: webAddress,
  originalLanguage: language,
  language,
  translationOf: 'Write the path of the article, such as /2022/01/12/slug/.',
  authors: 'Write the names as a list: [Ann Other, A. N. Other].',
  section: 'Name the section in a word or two, or remove the line.',
  topics: 'Name the topic in words, or remove it.',
  'moreInformation.url': 'Write a path such as /2022/01/12/slug/, or a whole address with https://.',
  image: ({ field }) =>
    field.accepts('image.jpg')
      ? sitePicture
      : 'Write “image:” alone, and below it, indented, “src: ./NAME.jpg” and “alt: …”.',
  'image.src': 'Put the picture beside the article and write ./ and its name, such as ./almaty.jpg.',
  'corrections.date': day,
  withdrawn: 'Write “status: withdrawn” too, or remove “withdrawn” and what is below it.',
  'withdrawn.date': day,
  aliases: 'Write an old path, such as /old/page.html, without # and ?.',
  status: 'Add “withdrawn:” and below it, indented, “date: …” and “reason: …”.',
  lead: 'Write “lead: true”, or remove the line. A line under the headline is “summary”.',
  embargo:
    'Write the instant as “published”, such as 2022-01-13T06:00:00Z, or remove “embargo”: what is dated later than now waits all the same.',
  url: webAddress,
  timeZone: 'Write the name of a time zone (IANA), such as UTC or Europe/Madrid.',
  logo: sitePicture,
  'logo.light': sitePicture,
  'logo.dark': sitePicture,
  'publisher.logo': sitePicture,
  accent: colour,
  'accent.light': colour,
  'accent.dark': colour,
  trends: shown,
  stories: shown,
  menu: 'Write a list, such as [latest, archive, search]; a link of your own is { title: About, url: /about/ }.',
  'menu.url': 'Write a path such as /about/, or a whole address with https://.',
  scripts: 'Write a list, also for one: [https://count.example/script.js].',
  repository,
  'repository.url': repository,
  country: 'Write two capital letters (ISO 3166-1), such as ES.',
};
