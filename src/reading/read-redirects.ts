import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { decodePath } from '../archive/permalink.ts';
import { limits } from '../archive/limits.ts';
import { redirectsSchema, type SiteRedirect } from '../archive/site-redirect.ts';
import type { ContentError, Position } from '../documents/content-error.ts';
import { noReferences, type References } from './read-references.ts';
import { readYamlFile } from './read-yaml-file.ts';

/** The addresses that a site once had. */
export const redirectsFile = 'redirects.yaml';

export interface RedirectsReading {
  readonly redirects: readonly SiteRedirect[];
  /** The old addresses as aliases, the new ones as links, so that they are checked as those of articles are. */
  readonly references: readonly References[];
  readonly errors: readonly ContentError[];
}

export function readRedirects(contentFolder: string): RedirectsReading {
  if (!existsSync(join(contentFolder, redirectsFile))) return { redirects: [], references: [], errors: [] };
  const { value, errors, place } = readYamlFile(
    contentFolder,
    redirectsFile,
    redirectsSchema,
    limits.redirectsBytes,
  );
  if (value === undefined || place === undefined) return { redirects: [], references: [], errors };
  const entries = value.redirects;
  const unexplained = entries.flatMap((entry, index) =>
    entry.new === 'gone' && entry.reason === ''
      ? [noReason(entry.old, place(['redirects', index, 'old']))]
      : [],
  );
  return {
    redirects: entries.map(({ old, new: target, reason }) => ({
      old,
      target: target === 'gone' ? undefined : target,
      reason,
    })),
    references: [refer(entries, place)],
    errors: unexplained,
  };
}

type Entry = z.output<typeof redirectsSchema>['redirects'][number];

function refer(entries: readonly Entry[], place: (path: readonly PropertyKey[]) => Position): References {
  const linkAt = (url: string, key: readonly PropertyKey[]) => ({
    url,
    path: decodePath(url),
    ...place(key),
  });
  return {
    ...noReferences(redirectsFile, `/${redirectsFile}`),
    aliases: entries.map(({ old }, index) => linkAt(old, ['redirects', index, 'old'])),
    links: entries.flatMap(({ new: target }, index) =>
      target === 'gone' ? [] : [linkAt(target, ['redirects', index, 'new'])],
    ),
  };
}

function noReason(old: string, position: Position): ContentError {
  return {
    file: redirectsFile,
    ...position,
    what: `“${old}” is gone, and no reason is given`,
    why: 'A notice stands at that address, and readers would not learn why.',
    remedy: 'Write it as “reason: …” below it.',
  };
}
