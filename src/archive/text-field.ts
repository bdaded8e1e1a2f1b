import { z } from 'zod';
import { limits } from './limits.ts';
import {
  findCharacterFault,
  findLengthFault,
  findTextFault,
  tidyText,
  type FieldFault,
} from './text-fault.ts';
import { findAddressFault, findPathOrAddressFault, resolveDots } from './web-address.ts';

/*
 * Checks by functions are unknown to the JSON schemas by which editors check what is typed. What these can say of them,
 * a length or a form, stands beside the description.
 */

/** A schema’s field for a text on one line, which must show something. @param most characters. */
export function line(description: string, most: number) {
  return checked((text) => findTextFault(text, { most }))
    .min(1)
    .meta({ description, maxLength: most });
}

/** The same for a text that may be empty. */
export function lineOrNothing(description: string, most: number) {
  return checked((text) => findTextFault(text, { most, mayBeEmpty: true })).meta({
    description,
    maxLength: most,
  });
}

/** The same for a text that may be empty and may have line breaks, which are printed as white space. */
export function paragraphOrNothing(description: string, most: number) {
  return checked((text) => findTextFault(text, { most, hasLines: true, mayBeEmpty: true })).meta({
    description,
    maxLength: most,
  });
}

/** A field for an address of another site. */
export function webAddress(description: string) {
  return refuseBy(z.string(), findAddressFault).meta({ description, format: 'uri' });
}

/** A field for a path of this site or an address of another. */
export function pathOrWebAddress(description: string) {
  return refuseBy(z.string(), findPathOrAddressFault).overwrite(resolveDots).meta({
    description,
    format: 'uri-reference',
  });
}

/** A field for a list of at most so many items. */
export function list<S extends z.ZodType>(item: S, most: number) {
  return z.array(item).max(most, `has more than ${String(most)} items`);
}

/** A field for an old path, without query and fragment. */
export function oldPath() {
  const path = z.string().regex(/^\/[^\s?#]*$/, 'is not a path that starts with /');
  return refuseBy(path, (value) => findLengthFault(value, limits.address) ?? findCharacterFault(value)).meta({
    format: 'uri-reference',
  });
}

/** A field for the path of an article. */
export function articleAddress(description: string) {
  const path = z
    .string()
    .regex(
      /^\/\d{4}\/\d{2}\/\d{2}\/[^/\s?#]+\/$/,
      'is not the path of an article, with a slash at both ends, such as /2022/01/12/slug/',
    );
  return refuseBy(
    path,
    (value) => findLengthFault(value, limits.address) ?? findCharacterFault(value),
  ).describe(description);
}

/** A field for a picture that lies beside the article. */
export function pictureName(description: string) {
  const name = z
    .string()
    .regex(/^\.\/[^/\\?#]+\.(?:avif|gif|jpe?g|png|webp)$/i, 'is not ./NAME.jpg (or png, webp, avif, gif)');
  return refuseBy(name, (value) => findLengthFault(value, limits.name) ?? findCharacterFault(value)).describe(
    description,
  );
}

/** Adds a check to a schema. Its issues have the fault’s remedy and character in `params`: see `faultOfIssue`. */
export function refuseBy(schema: z.ZodString, findFault: (value: string) => FieldFault | undefined) {
  return schema.check(({ value, issues }) => {
    const fault = findFault(value);
    if (fault === undefined) return;
    const { message, ...params } = fault;
    issues.push({ code: 'custom', input: value, message, params });
  });
}

/** The fault that a check of `refuseBy` found, if an issue is from one. */
export function faultOfIssue(issue: z.core.$ZodIssue): FieldFault | undefined {
  if (issue.code !== 'custom' || issue.params === undefined) return undefined;
  // Only `refuseBy` sets params, in this form.
  return { message: issue.message, ...(issue.params as Omit<FieldFault, 'message'>) };
}

function checked(findFault: (text: string) => FieldFault | undefined) {
  return refuseBy(z.string().overwrite(tidyText), findFault);
}
