import { createArticle, type Article } from '../archive/article.ts';
import { createPublished, type Published } from '../archive/calendar.ts';
import { placeInFile, type ContentError, type PlacedError } from '../documents/content-error.ts';
import { frontMatterSchema, sourcedMatterSchema, type FrontMatter } from '../archive/front-matter.ts';
import { articlePath, topicSlug } from '../archive/permalink.ts';
import type { ReadingSite, Site } from '../archive/site.ts';
import type { Source } from '../archive/source.ts';
import { dropRefused } from '../archive/text-fault.ts';
import { analyseBody } from '../body/analyse-body.ts';
import { createExcerpt } from '../body/excerpt.ts';
import { countBytes, longestName, whyNoLonger } from './name-length.ts';
import { checkArticleFile, parseArticleFile, wrongFolder } from './read-article-file.ts';
import { checkMarks, describeBodyFault } from './read-body-fault.ts';
import { readDocument, type Document } from '../documents/read-document.ts';
import type { Advice } from './advice.ts';
import { checkAddresses } from './check-addresses.ts';
import {
  createReferences,
  dependOnSite,
  listMatterAddresses,
  listPictures,
  moveDown,
  type References,
  type ReferenceSource,
} from './read-references.ts';
import { checkDays } from './check-days.ts';
import { findPrivateAddresses } from './private-addresses.ts';
import { readField, readYaml, type YamlReading } from './read-yaml.ts';
import { suggestSource } from './suggest-source.ts';

/** An article as read from its file. */
export interface ReadArticle {
  readonly article: Article;
  readonly isDraft: boolean;
  /** Whether it is under an embargo until its instant. */
  readonly isEmbargoed: boolean;
  /** The words of the body, one line for each block. */
  readonly text: string;
  readonly references: References;
  /** What the references are made of, if they depend on the site’s address. */
  readonly referenceSource?: ReferenceSource;
}

/** The result of reading a file. */
export interface ArticleReading {
  /** Absent if there are errors. */
  readonly read?: ReadArticle;
  /** All errors that the file alone shows. Drafts get no exceptions. */
  readonly errors: readonly ContentError[];
  /** The references that could be read. Files with errors have them too, so that the same run can check them. */
  readonly references: References;
}

/** The settings that an article is read with. */
export interface ArticleContext {
  /** The address decides only which whole addresses are references. */
  readonly site: ReadingSite & Pick<Site, 'url'>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Reads one article. @param file from the content folder, with slashes. */
export function readArticle(file: string, bytes: Uint8Array, context: ArticleContext): ArticleReading {
  const document = readDocument(bytes);
  const { body, bodyLine } = document;
  const { text, lead, links, images, fault } = analyseBody(body);
  const bodyAddresses = { links, images, bodyLine };
  const reading =
    document.errors.length > 0
      ? undefined
      : readYaml(document.frontMatter, schemaFor(context.site), {
          firstLine: 2,
          advice: createAdvice(context),
        });
  const matter = reading?.value;
  const referenceSource = {
    base: createBase(file),
    body: bodyAddresses,
    matter: reading && matter && listMatterAddresses(matter, reading.place),
  };
  const references = createReferences(referenceSource, context.site.url);
  const found = placeInFile(file, [
    ...listErrors(file, { document, reading, context }),
    ...(fault === undefined ? [] : [describeBodyFault(fault, bodyLine)]),
    ...checkMarks(body, bodyLine),
    ...findPrivateAddresses(bodyAddresses),
  ]);
  const isSecret = embargoLine.test(document.frontMatter);
  const errors = isSecret ? found.map((error) => ({ ...error, isEmbargoed: true })) : found;
  if (errors.length > 0 || matter === undefined) return { errors, references };
  const source = matter.source === undefined ? undefined : context.sources.get(matter.source);
  const article = {
    ...createArticle(file, matter, source, context.site),
    ...makeExcerpt(matter, lead, context.site),
    ...listPictures(references),
  };
  const { draft: isDraft, embargo: isEmbargoed } = matter;
  const read = { article, isDraft, isEmbargoed, text, references };
  return {
    read: dependOnSite(referenceSource) ? { ...read, referenceSource } : read,
    errors,
    references,
  };
}

/** Only where there is a house may an article be nobody else’s. */
function schemaFor({ house }: ReadingSite) {
  return house === undefined ? sourcedMatterSchema : frontMatterSchema;
}

/** Found even where the front matter cannot be read. */
const embargoLine = /^embargo[ \t]*:[ \t]*true\b/m;

/** A text may hold, and an excerpt may cut in two, what a summary is refused for. */
function makeExcerpt(
  { summary, language }: FrontMatter,
  lead: string,
  site: ReadingSite,
): Pick<Article, 'excerpt'> {
  const excerpt = summary === undefined ? createExcerpt(lead, language ?? site.language) : undefined;
  return excerpt === undefined ? {} : { excerpt: dropRefused(excerpt) };
}

function createAdvice({ site, sources }: ArticleContext): Advice {
  return { timeZone: site.timeZone, languages: [site.language], sources };
}

function createBase(file: string): ReferenceSource['base'] {
  const path = articlePath(file);
  return { file, path, folder: path.replace(/[^/]*\/$/, '') };
}

function listErrors(file: string, { document, reading, context }: Parts): readonly PlacedError[] {
  const inPlace = [...checkArticleFile(file), ...document.errors];
  if (reading === undefined) return inPlace;
  return [
    ...inPlace,
    ...reading.errors,
    ...checkFolder(file, reading, context.site),
    ...checkDays(file, reading, context.site.timeZone),
    ...checkUpdated(reading, context.site),
    ...checkSource(reading, context.sources),
    ...checkOrigin(reading, context.site),
    ...checkSection(reading),
    ...checkTopics(reading),
    ...checkText(reading, document),
    ...checkAddresses(document.body).map((error) => moveDown(error, document.bodyLine)),
  ];
}

interface Parts {
  readonly document: Document;
  readonly reading: YamlReading<FrontMatter> | undefined;
  readonly context: ArticleContext;
}

const {
  published: publishedSchema,
  updated: updatedSchema,
  source: sourceSchema,
  section: sectionSchema,
  topics: topicsSchema,
} = frontMatterSchema.shape;

function checkFolder(
  file: string,
  reading: YamlReading<FrontMatter>,
  { timeZone }: ReadingSite,
): readonly PlacedError[] {
  const parts = parseArticleFile(file);
  const published = readField(reading, 'published', publishedSchema);
  if (parts === undefined || published === undefined) return [];
  const { day } = createPublished(published, timeZone);
  return day === parts.day ? [] : [{ ...reading.place(['published']), ...wrongFolder(parts, day, timeZone) }];
}

/** Checked here because the schema does not know the site’s time zone. */
function checkUpdated(reading: YamlReading<FrontMatter>, { timeZone }: ReadingSite): readonly PlacedError[] {
  const updated = readField(reading, 'updated', updatedSchema);
  if (updated === undefined) return [];
  const published = readField(reading, 'published', publishedSchema);
  const isInOrder =
    published === undefined ||
    !isBefore(createPublished(updated, timeZone), createPublished(published, timeZone));
  if (isInOrder) return [];
  return [
    {
      ...reading.place(['updated']),
      what: '“updated” is before “published”',
      why: 'The instant of the last change of substance; never before “published”.',
      remedy: 'Correct whichever of the two is wrong.',
    },
  ];
}

/** Compares instants, or only days if one of the two has no time. */
function isBefore(first: Published, second: Published): boolean {
  return first.isDayOnly || second.isDayOnly ? first.day < second.day : first.instant < second.instant;
}

function checkSource(
  reading: YamlReading<FrontMatter>,
  sources: ReadonlyMap<string, Source>,
): readonly PlacedError[] {
  const source = readField(reading, 'source', sourceSchema);
  if (source === undefined || sources.has(source)) return [];
  const meant = suggestSource(source, sources);
  return [
    {
      ...reading.place(['source']),
      what: `“source” is “${source}”, which is not known`,
      why: `Every outlet has a file; there is no sources/${source}.yaml.`,
      remedy:
        meant === undefined
          ? `Write sources/${source}.yaml with the outlet’s name and language.`
          : `Did you mean “${meant}”?`,
    },
  ];
}

/** The house’s own news has no outlet whose language a translation could be from. */
function checkOrigin(
  { value, place }: YamlReading<FrontMatter>,
  { language }: ReadingSite,
): readonly PlacedError[] {
  if (value?.source !== undefined || value?.translation === undefined) return [];
  if (value.originalLanguage !== undefined || (value.language ?? language) !== language) return [];
  return [
    {
      ...place(['translation']),
      what: 'the text is a translation, but nothing says from which language',
      why: 'The house’s own news is written in the site’s language unless “originalLanguage” names another.',
      remedy: 'Add a line “originalLanguage: …” with its tag (BCP 47), such as es.',
    },
  ];
}

function checkSection(reading: YamlReading<FrontMatter>): readonly PlacedError[] {
  const section = readField(reading, 'section', sectionSchema);
  const fault = section === undefined ? undefined : findLongAddress(section, '“section”', 'section');
  return fault === undefined ? [] : [{ ...reading.place(['section']), ...fault }];
}

function checkTopics(reading: YamlReading<FrontMatter>): readonly PlacedError[] {
  const topics = readField(reading, 'topics', topicsSchema) ?? [];
  return topics.flatMap((topic, index) => {
    const fault = findLongAddress(topic, `“topics”, item ${String(index + 1)}`, 'topic');
    return fault === undefined ? [] : [{ ...reading.place(['topics', index]), ...fault }];
  });
}

/** The error of a name whose pages would lie in a folder with too long a name. */
function findLongAddress(
  name: string,
  field: string,
  noun: 'section' | 'topic',
): Pick<PlacedError, 'what' | 'why' | 'remedy'> | undefined {
  const length = countBytes(topicSlug(name));
  if (length <= longestName) return undefined;
  return {
    what: `${field} makes an address of ${String(length)} bytes; ${String(longestName)} is the most`,
    why: `The ${noun}’s pages lie in a folder of its name. ${whyNoLonger}`,
    remedy: `Name the ${noun} in fewer words.`,
  };
}

function checkText(reading: YamlReading<FrontMatter>, { body }: Document): readonly PlacedError[] {
  if (body.trim() !== '' || reading.written['summary'] !== undefined) return [];
  return [
    {
      ...reading.place([]),
      what: 'there is neither a text nor a “summary”',
      why: 'The page would have a headline and nothing to read.',
      remedy: 'Write the text below the front matter, or add a line “summary: …”.',
    },
  ];
}
