import type { Settings } from '../reading/read-settings.ts';
import { digestOf } from '../digests/digest.ts';
import { digestPublicFiles, type PublicFile } from '../intake/public-files.ts';
import type { CodeDigests } from '../program/code-keys.ts';

/**
 * The parts of a checkout that a plan is made from, except the articles: the digest of each part, by a name that says
 * where it is. Plain data.
 */
export type PlanBasis = Readonly<Record<string, string>>;

export function digestBasis(
  code: CodeDigests,
  { site: { url, ...site }, words, sources, editorialPages, look, redirects }: Settings,
  publicFiles: readonly PublicFile[],
): PlanBasis {
  const parts: readonly (readonly [name: string, value: unknown])[] = [
    ['site.yaml', site],
    ['the site’s address (site.yaml, --url or SITE_URL)', url],
    ['words.yaml', words],
    ['redirects.yaml', redirects],
    ['style.css and the pictures of site.yaml', look],
    ...[...sources].map(([id, source]) => [`sources/${id}.yaml`, source] as const),
    ...editorialPages.map((page) => [`pages${page.path.replace(/\/$/, '.md')}`, page] as const),
  ];
  return {
    'the code': code.program,
    'public/': digestPublicFiles(publicFiles),
    ...Object.fromEntries(parts.map(([name, value]) => [name, digestOf(JSON.stringify(value))])),
  };
}

/** The names of the parts that differ, or that only one of the two has. */
export function listDifferences(first: PlanBasis, second: PlanBasis): readonly string[] {
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return names.filter((name) => first[name] !== second[name]);
}
