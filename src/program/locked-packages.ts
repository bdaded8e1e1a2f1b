import { z } from 'zod';
import { compareText } from '../archive/article.ts';

/** A package as the lock file has it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Where it is fetched. */
  readonly resolved?: string | undefined;
  /** The digest of what is fetched, as npm compares it: `sha512-…`. */
  readonly integrity?: string | undefined;
  /** An SPDX expression. */
  readonly license?: string | undefined;
}

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      license: z.string().optional(),
    }),
  ),
});

/** The packages of a `package-lock.json`, without the project itself, by name and version. */
export function readLockedPackages(lockFile: string): readonly LockedPackage[] {
  const { packages } = lockSchema.parse(JSON.parse(lockFile));
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, locked]) => ({ ...locked, name: locked.name ?? nameOf(place) }))
    .sort((first, second) => compareText(labelOf(first), labelOf(second)));
}

/** Why packages cannot be trusted to be what was chosen, or be passed on; empty if all can. */
export function findPackageFaults(packages: readonly LockedPackage[]): readonly string[] {
  return packages.flatMap((locked) => faultsOf(locked).map((fault) => `${labelOf(locked)}: ${fault}`));
}

/** Each licence with the packages that have it, the commonest first. */
export function groupByLicence(
  packages: readonly LockedPackage[],
): readonly (readonly [licence: string, names: readonly string[]])[] {
  const groups = [...Map.groupBy(packages, ({ license }) => license ?? 'unknown')];
  return groups
    .sort(([, first], [, second]) => second.length - first.length)
    .map(([licence, group]) => [licence, group.map(labelOf)]);
}

/**
 * Licences whose packages may be used beside a program under MIT. Those of LGPL (libvips, which sharp loads) and MPL
 * (lightningcss, axe-core) are used as they come, as packages of their own. What a site itself holds of packages, the
 * search program and its indexes, is under MIT.
 */
const acceptedLicences: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
]);

/** Only npm’s own registry: what a lock file names elsewhere, npm fetches from there without a question. */
const registry = 'https://registry.npmjs.org/';

function faultsOf({ name, version, resolved, integrity, license }: LockedPackage): readonly string[] {
  const base = name.slice(name.lastIndexOf('/') + 1);
  const checks: readonly (readonly [isRight: boolean, fault: string])[] = [
    [/^sha512-[\w+/]{86}==$/.test(integrity ?? ''), `its integrity is ${integrity ?? 'missing'}`],
    [resolved === `${registry}${name}/-/${base}-${version}.tgz`, `its address is ${resolved ?? 'missing'}`],
    [isAccepted(license), `its licence is ${license ?? 'unknown'}`],
  ];
  return checks.flatMap(([isRight, fault]) => (isRight ? [] : [fault]));
}

/** Whether all licences of an expression without alternatives are accepted. */
function isAccepted(license = ''): boolean {
  return license.split(' AND ').every((each) => acceptedLicences.has(each));
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
function nameOf(place: string): string {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function labelOf({ name, version }: LockedPackage): string {
  return `${name}@${version}`;
}
