import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the system tells of control groups (cgroup v2). */
export interface GroupPlaces {
  /** The file that names this process’s group. */
  readonly own: string;
  /** The folder of all groups. */
  readonly groups: string;
}

const places: GroupPlaces = { own: '/proc/self/cgroup', groups: '/sys/fs/cgroup' };

/**
 * The most memory that the groups of this process may take, in bytes: the least that its own group and those around it
 * are limited to. Node asks the own group alone, and where a service, a pod or a user has the limit, that one has none.
 * @returns Infinity where there is no limit, and where there are no such groups.
 */
export function readGroupLimit({ own, groups }: GroupPlaces = places): number {
  const [, path] = existsSync(own) ? (/^0::(\/.*)$/m.exec(readFileSync(own, 'utf8')) ?? []) : [];
  if (path === undefined) return Infinity;
  const names = path.split('/').filter((name) => name !== '');
  const outermost = '';
  const limits = [outermost, ...names].map((_, depth) =>
    readLimit(join(groups, ...names.slice(0, depth), 'memory.max')),
  );
  return Math.min(...limits);
}

/** A group without a limit says `max`; the outermost one has no such file. */
function readLimit(file: string): number {
  try {
    const limit = Number(readFileSync(file, 'utf8'));
    return limit > 0 ? limit : Infinity;
  } catch {
    return Infinity;
  }
}
