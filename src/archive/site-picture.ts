import { z } from 'zod';
import { limits } from './limits.ts';
import { findCharacterFault, findLengthFault } from './text-fault.ts';
import { refuseBy } from './text-field.ts';

/** A field for a picture of the site’s own. Its value is the path at which the picture is published: `/logo.svg`. */
export function sitePicture(description: string) {
  const path = z
    .string()
    .overwrite(toSitePath)
    .regex(
      /^\/(?:[^/\\?#.][^/\\?#]*\/)*[^/\\?#.][^/\\?#]*\.(?:avif|gif|jpe?g|png|svg|webp)$/i,
      'is not the name of a picture (svg, png, jpg, webp, avif or gif)',
    );
  return refuseBy(path, (value) => findLengthFault(value, limits.name) ?? findCharacterFault(value)).describe(
    description,
  );
}

/** A field for one picture, or one for light and one for dark pages. */
export function sitePictures(description: string) {
  const light = sitePicture('The picture on a light page.');
  const dark = sitePicture('The picture on a dark page.').optional();
  return z.union([sitePicture(description), z.strictObject({ light, dark })]).describe(description);
}

/** The pictures of such a field. */
export function picturesOf(value: PictureSetting): { readonly light: string; readonly dark?: string } {
  if (typeof value === 'string') return { light: value };
  return value.dark === undefined ? { light: value.light } : { light: value.light, dark: value.dark };
}

export type PictureSetting = z.output<ReturnType<typeof sitePictures>>;

/** `logo.svg`, `./logo.svg` and `public/logo.svg` are all published at `/logo.svg`. */
function toSitePath(written: string): string {
  return `/${written
    .trim()
    .replace(/^(?:\.?\/)+/, '')
    .replace(/^public\//, '')}`;
}
