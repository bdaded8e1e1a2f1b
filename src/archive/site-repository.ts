import { z } from 'zod';
import { limits } from './limits.ts';
import { findCharacterFault, findLengthFault } from './text-fault.ts';
import { refuseBy, webAddress } from './text-field.ts';

/** The kinds of hosts whose edit pages are known. */
const hostKinds = ['github', 'gitlab', 'gitea', 'bitbucket'] as const;
type HostKind = (typeof hostKinds)[number];

/** The field for the repository that holds the articles. */
export const repository = z.union([
  webAddress('The address of the repository.'),
  z.strictObject({
    url: webAddress('The address of the repository, such as https://github.com/ana/gaceta.'),
    branch: pathPart('The branch that is edited.').default('main'),
    folder: pathPart('The folder of the repository that holds site.yaml; its root if left out.').optional(),
    host: z
      .enum(hostKinds)
      .optional()
      .describe('What runs there, where the address does not tell: Forgejo counts as gitea.'),
  }),
]);

export type RepositorySetting = z.output<typeof repository>;

/**
 * The address at which the repository’s host shows a file to be edited.
 * @param file from the site folder: `articles/2022/01/13/a.md`.
 * @returns undefined if it is not known how the host edits files.
 */
export function editAddress(setting: RepositorySetting, file: string): string | undefined {
  const { url, branch, folder, host } = typeof setting === 'string' ? readAddress(setting) : setting;
  const kind = host ?? findHostKind(url);
  if (kind === undefined) return undefined;
  const root = url.replace(/(?:\.git)?\/*$/, '');
  const path = [branch, ...(folder === undefined ? [] : [folder]), file].map(encodePath).join('/');
  return `${root}${editPaths[kind](path)}`;
}

/** The kind of host that an address tells, by the host’s name. */
export function findHostKind(url: string): HostKind | undefined {
  const host = new URL(url).hostname.toLowerCase();
  return hostNames.find(([pattern]) => pattern.test(host))?.[1];
}

const hostNames: readonly (readonly [pattern: RegExp, kind: HostKind])[] = [
  [/^(?:www\.)?github\.com$|(?:^|\.)github\./, 'github'],
  [/(?:^|\.)gitlab\./, 'gitlab'],
  [/^(?:www\.)?bitbucket\.org$/, 'bitbucket'],
  [/^codeberg\.org$|(?:^|\.)(?:gitea|forgejo)\./, 'gitea'],
];

/** How each kind of host writes the page that edits a file. @param path the branch, then the file. */
const editPaths: Readonly<Record<HostKind, (path: string) => string>> = {
  github: (path) => `/edit/${path}`,
  gitlab: (path) => `/-/edit/${path}`,
  gitea: (path) => `/_edit/${path}`,
  bitbucket: (path) => `/src/${path}?mode=edit`,
};

/** An address alone: the articles lie at the root of its main branch. */
function readAddress(url: string): Exclude<RepositorySetting, string> {
  return { url, branch: 'main' };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

function pathPart(description: string) {
  const part = z
    .string()
    .overwrite((written) => written.trim().replace(/^(?:\.?\/)+|\/+$/g, ''))
    .regex(
      /^(?!\.\.?(?:\/|$))[^\s/\\?#]+(?:\/(?!\.\.?(?:\/|$))[^\s/\\?#]+)*$/,
      'is not a name, or a path of names with / between',
    );
  return refuseBy(part, (value) => findLengthFault(value, limits.name) ?? findCharacterFault(value)).describe(
    description,
  );
}
