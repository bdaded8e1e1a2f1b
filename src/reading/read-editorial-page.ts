import { placeInFile, type ContentError, type PlacedError } from '../documents/content-error.ts';
import { editorialPageSchema, type EditorialPage } from '../archive/editorial-page.ts';
import { analyseBody } from '../body/analyse-body.ts';
import { isSlug, wrongName } from './read-article-file.ts';
import { checkMarks, describeBodyFault } from './read-body-fault.ts';
import { readDocument } from '../documents/read-document.ts';
import { checkAddresses } from './check-addresses.ts';
import { createReferences, moveDown, noReferences, type References } from './read-references.ts';
import { findPrivateAddresses } from './private-addresses.ts';
import { readYaml } from './read-yaml.ts';

/** An editorial page as read from its file. */
export interface ReadEditorialPage {
  /** Absent if there are errors. */
  readonly page?: EditorialPage;
  readonly errors: readonly ContentError[];
  readonly references: References;
}

/** A page whose file cannot be read. Links to it are still not errors. */
export function unreadPage(file: string, error: PlacedError): ReadEditorialPage {
  return { errors: placeInFile(file, [error]), references: noReferences(file, pagePath(file)) };
}

function pagePath(file: string): string {
  return `/${pageSlug(file)}/`;
}

function pageSlug(file: string): string {
  return file.replace(/^pages\//, '').replace(/\.md$/i, '');
}

/** Reads `pages/SLUG.md`, which is printed at `/SLUG/`. */
export function readEditorialPage(file: string, bytes: Uint8Array, siteUrl: string): ReadEditorialPage {
  const path = pagePath(file);
  const { frontMatter, body, bodyLine, errors: faults } = readDocument(bytes);
  const { links, images, fault } = analyseBody(body);
  const bodyAddresses = { links, images, bodyLine };
  const references = createReferences({ base: { file, path, folder: path }, body: bodyAddresses }, siteUrl);
  const { value, errors } =
    faults.length > 0 ? { errors: faults } : readYaml(frontMatter, editorialPageSchema, { firstLine: 2 });
  const all = placeInFile(file, [
    ...(isSlug(pageSlug(file)) ? [] : [wrongName(pageSlug(file))]),
    ...errors,
    ...(fault === undefined ? [] : [describeBodyFault(fault, bodyLine)]),
    ...checkMarks(body, bodyLine),
    ...checkAddresses(body).map((error) => moveDown(error, bodyLine)),
    ...findPrivateAddresses(bodyAddresses),
  ]);
  if (value === undefined || all.length > 0) return { errors: all, references };
  return { page: { ...value, path, body }, errors: all, references };
}
