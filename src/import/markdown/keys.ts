/**
 * The keys of other programs (Hugo, Jekyll, Eleventy, Astro, Zola, Ghost, Hexo) by what they mean here, those that say
 * it best first. In lower case without hyphens and underscores. docs/import.md prints this table.
 */
export const keyNames = {
  title: 'title headline name heading',
  date: 'date published publishdate pubdate publisheddate publishedat publicationdate datepublished postdate posted created createdat creationdate time datetime timestamp fecha datum',
  updated:
    'updated lastmod lastmodified modified modifiedat updatedat dateupdated updateddate datemodified moddate lastupdated',
  summary:
    'summary excerpt description deck dek standfirst lede lead teaser abstract subtitle metadescription intro',
  authors: 'authors author byline by writers writer creators creator',
  section: 'section desk department rubric',
  topics: 'topics tags tag categories category keywords keyword subjects labels',
  image:
    'image featuredimage cover coverimage heroimage hero thumbnail thumb primaryimage banner photo picture images featureimage ogimage',
  imageAlt: 'imagealt alt featuredimagealt coveralt heroimagealt thumbnailalt',
  imageCaption: 'imagecaption caption featuredimagecaption covercaption',
  slug: 'slug basename postname',
  permalink: 'permalink url path link',
  aliases: 'aliases alias redirectfrom redirects oldurls',
  language: 'language lang locale',
  source: 'source publication newspaper publisher outlet',
  sourceUrl: 'sourceurl canonicalurl canonical originalurl externalurl',
  draft: 'draft isdraft',
  status: 'status state',
  id: 'id guid uuid',
} as const;

/** What a key can mean. */
export type Meaning = keyof typeof keyNames;

/** The values of a file by what they mean. */
export interface MeantKeys {
  /** The values of a meaning, the best first; empty if the file has none. */
  list(meaning: Meaning): readonly unknown[];
  /** The keys that mean nothing here, as written. */
  readonly unknown: readonly string[];
}

/** @param mapped what keys mean in this import, by their plain names, in the place of the table. */
export function readMeanings(
  keys: Readonly<Record<string, unknown>>,
  mapped: ReadonlyMap<string, Meaning | undefined>,
): MeantKeys {
  const found = flatten(keys).map(([key, value]) => ({ key, value, meaning: findMeaning(key, mapped) }));
  return {
    list: (meaning) =>
      found
        .filter((each) => each.meaning === meaning && each.value !== null && each.value !== '')
        .sort((first, second) => rankOf(first.key, meaning) - rankOf(second.key, meaning))
        .map(({ value }) => value),
    unknown: found
      .filter(({ key, meaning }) => meaning === undefined && !mapped.has(plainKey(key)))
      .map(({ key }) => key),
  };
}

/** Zola has its tags below `[taxonomies]`, others more below `[params]` or `[extra]`. */
function flatten(keys: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(keys).flatMap(([key, value]) =>
    nested.has(key) && typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value as Readonly<Record<string, unknown>>)
      : [[key, value] as const],
  );
}

const nested: ReadonlySet<string> = new Set(['taxonomies', 'extra', 'params']);

function findMeaning(key: string, mapped: ReadonlyMap<string, Meaning | undefined>): Meaning | undefined {
  const plain = plainKey(key);
  return mapped.has(plain) ? mapped.get(plain) : meanings.get(plain);
}

function rankOf(key: string, meaning: Meaning): number {
  // A key that the command line names is not in the table, and so comes first.
  return keyNames[meaning].split(' ').indexOf(plainKey(key));
}

/** A key without what tells `publish_date` from `publishDate`. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a word of the command line is a meaning. */
export function isMeaning(word: string): word is Meaning {
  return Object.hasOwn(keyNames, word);
}

const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(keyNames).flatMap(([meaning, names]) =>
    isMeaning(meaning) ? names.split(' ').map((name) => [name, meaning] as const) : [],
  ),
);
