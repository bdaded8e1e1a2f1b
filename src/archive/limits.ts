/**
 * The most that a content file may say in its keys. They bound what one file can make of lists, feeds and addresses.
 * Texts count in characters (code points), which editors see. Nothing that was ever meant for readers comes near them.
 */
export const limits = {
  /** The front matter of a file, or a whole settings file, in bytes of UTF-8. */
  yamlBytes: 65_536,
  /** A headline stands on every list that has its article. */
  headline: 300,
  summary: 1000,
  /** A person, an outlet, a machine, a site, the owner of a picture. */
  name: 200,
  topic: 150,
  /** What is said in a sentence or two: captions, descriptions, reasons. */
  sentences: 1000,
  correction: 2000,
  disclaimer: 5000,
  address: 2000,
  /** Marks above and below one letter. Tibetan has up to eight; more paint over the lines around. */
  marks: 8,
  authors: 100,
  /** Each topic makes pages and feeds of its own. */
  topics: 40,
  moreInformation: 50,
  corrections: 100,
  /** Each alias is a file. */
  aliases: 100,
  /** Entries of redirects.yaml. */
  siteRedirects: 5000,
  /** All of redirects.yaml, in bytes: as many entries, with two addresses and a reason of usual length. */
  redirectsBytes: 2_000_000,
  /** Entries of the menu, which stands on every page. */
  menu: 30,
  /** Scripts of others, which every page loads. */
  scripts: 20,
  /** The hosts that one of them talks to. */
  scriptHosts: 20,
} as const;
