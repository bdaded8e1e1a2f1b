/**
 * Our keys by the names that other systems have for them (Hugo, Jekyll, Eleventy, Ghost, WordPress, schema.org), in
 * lower case without hyphens and underscores. A name may mean several keys: the first that its place has is meant.
 */
export function findKeyOfOthers(key: string, keys: readonly string[]): string | undefined {
  const name = plainKey(key);
  return keys.find((own) => otherNames[own]?.split(' ').includes(name));
}

/** A key without what tells `publish_date` from `publishDate`. */
function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

const otherNames: Readonly<Record<string, string>> = {
  title: 'headline heading name',
  name: 'title sitename sitetitle outlet',
  tagline: 'subtitle slogan motto',
  description: 'summary excerpt about abstract sitedescription',
  published:
    'date pubdate publishdate publishedat publisheddate publicationdate datepublished created createdat postdate posted time datetime timestamp day fecha datum',
  updated:
    'lastmod modified lastmodified modifiedat updatedat updateddate datemodified lastupdated moddate postmodified',
  summary:
    'excerpt description abstract lede teaser dek deck standfirst intro subtitle subheading metadescription',
  source: 'outlet publication publisher newspaper medium sourceid provider',
  sourceUrl: 'canonical canonicalurl originalurl externalurl link sourcelink',
  originalTitle: 'originalheadline titleoriginal sourcetitle',
  originalLanguage: 'sourcelanguage originallang sourcelang',
  language: 'lang locale languagecode inlanguage defaultcontentlanguage',
  translationOf: 'translationkey translations versionof originalpath',
  authors: 'author by byline writer writers creator creators contributors',
  section: 'desk department rubric',
  topics: 'tags tag categories category keywords keyword subjects subject labels label themes',
  moreInformation: 'related seealso links readmore relatedlinks references',
  image:
    'cover thumbnail thumb featuredimage heroimage hero picture photo banner images coverimage ogimage feature',
  src: 'url path file image href filename',
  alt: 'alttext description text title',
  corrections: 'correction errata erratum',
  date: 'day published on when',
  text: 'description note message correction',
  reason: 'why text note message explanation',
  withdrawn: 'retracted retraction withdrawal removed',
  aliases: 'redirectfrom redirects oldurls oldpaths formerpaths redirect',
  url: 'baseurl siteurl homepage website link address href path site',
  timeZone: 'tz timezone',
  footer: 'copyright',
  country: 'countrycode region',
  status: 'state visibility',
  lead: 'featured sticky pinned pin toplead leadstory',
  embargo: 'embargoed underembargo isembargoed',
};

/** What to do with keys that other systems have and that none of ours stands for. */
export function findRemedyOfOthers(key: string): string | undefined {
  return remediesOfOthers.find(({ names }) => names.split(' ').includes(plainKey(key)))?.remedy;
}

const remediesOfOthers: readonly { readonly names: string; readonly remedy: string }[] = [
  {
    names: 'slug postname basename',
    remedy: 'Remove the line: the file’s name is the end of the address. To change it, rename the file.',
  },
  {
    names: 'permalink url path oldurl',
    remedy:
      'Remove the line: the file’s place is the address. An old path that must lead here stands below “aliases:”, as “- /old/path/”.',
  },
  {
    names: 'private unlisted hidden unpublished publish ispublished isdraft wip future',
    remedy: 'Remove the line; to keep the article back, write “draft: true”.',
  },
  {
    names:
      'embargountil embargodate embargoends embargoedtill embargoeduntil releasedate scheduled scheduledfor goeslive golive',
    remedy:
      'Remove the line, and write that instant as “published: …”: until then the article waits. With “embargo: true” no preview shows it either.',
  },
  {
    names: 'robots noindex nofollow sitemap',
    remedy: 'Remove the line; to keep search engines away, write “status: noindex”.',
  },
  {
    names:
      'layout type weight order comments comment math mermaid toc showtoc id guid uuid template series menu eleventyexcludefromcollections cascade outputs head draftstatus format posttype author_id postid published_gmt kind readingtime wordcount',
    remedy: 'Remove the line: nothing on the page depends on it.',
  },
];
