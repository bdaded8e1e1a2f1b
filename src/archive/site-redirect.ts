import { z } from 'zod';
import { limits } from './limits.ts';
import { lineOrNothing, list, oldPath } from './text-field.ts';

/** content/redirects.yaml: what answers at addresses that the site once had. */
export const redirectsSchema = z.strictObject({
  redirects: list(
    z.strictObject({
      old: oldPath().describe('A path at which the site once answered.'),
      new: z
        .union([z.literal('gone'), oldPath()])
        .describe('The path on this site that it leads to, or `gone`: then a notice stands there.'),
      reason: lineOrNothing('Why. With `gone`, readers are shown it.', limits.sentences).default(''),
    }),
    limits.siteRedirects,
  ),
});

/** What answers at an address that the site once had. */
export interface SiteRedirect {
  /** As it is written. */
  readonly old: string;
  /** A path on this site; undefined if nothing took its place. */
  readonly target: string | undefined;
  readonly reason: string;
}
