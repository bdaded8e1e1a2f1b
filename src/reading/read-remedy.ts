/**
 * Tells an editor what to write in a field, with an example.
 * @param path of keys and indexes; the indexes do not matter.
 * @returns '' for a field that takes any text.
 */
export function findRemedy(path: readonly PropertyKey[]): string {
  const name = path.filter((step) => typeof step === 'string').join('.');
  return remedies[name] ?? '';
}

const instant =
  'Write an instant with its offset, such as 2022-01-13T03:16:54Z, or a day, such as 2022-01-13.';
const day = 'Write a day of the calendar, such as 2022-01-13.';
const language = 'Write a language tag (BCP 47), such as en, es or pt-BR.';
const webAddress = 'Write the whole address, such as https://news.example/page.';

const remedies: Readonly<Record<string, string>> = {
  published: instant,
  updated: instant,
  source: 'Write the name of a file in sources/ without .yaml, such as elparis.',
  sourceUrl: webAddress,
  originalLanguage: language,
  language,
  topics: 'Name the topic in words, or remove it.',
  'moreInformation.url': 'Write a path such as /2022/01/12/slug/, or a whole address with https://.',
  'image.src': 'Put the picture beside the article and write ./ and its name, such as ./almaty.jpg.',
  'corrections.date': day,
  withdrawn: 'Write “status: withdrawn” too, or remove “withdrawn” and what is below it.',
  'withdrawn.date': day,
  aliases: 'Write an old path, such as /old/page.html, without # and ?.',
  status: 'Add “withdrawn:” and below it, indented, “date: …” and “reason: …”.',
  url: webAddress,
  timeZone: 'Write the name of a time zone (IANA), such as UTC or Europe/Madrid.',
  country: 'Write two capital letters (ISO 3166-1), such as ES.',
};
