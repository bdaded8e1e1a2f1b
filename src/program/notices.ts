import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages whose code a bundle holds, in order of name. @param modules the files that it was made of. */
export function listBundledPackages(modules: Iterable<string>): readonly string[] {
  const names = [...modules].flatMap((file) => {
    const [, name] = /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/.exec(file) ?? [];
    return name === undefined ? [] : [name.replace('\\', '/')];
  });
  return [...new Set(names)].sort();
}

/**
 * What the licences of packages ask for where their code is handed on: whose it is, and under which terms.
 * @param packagesFolder the `node_modules` that holds them.
 * @throws if one is not there, or names no licence.
 */
export function formatNotices(names: readonly string[], packagesFolder: string): string {
  const notices = names.map((name) => describePackage(name, join(packagesFolder, name)));
  return (
    ['The files of this folder hold code of these packages.', ...notices].join(`\n\n${'-'.repeat(80)}\n\n`) +
    '\n'
  );
}

function describePackage(name: string, folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const { version, license } = JSON.parse(text) as { version: string; license?: string };
  if (license === undefined) throw new Error(`${folder}/package.json names no licence.`);
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
  const terms = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version}, ${license}`, ...terms].join('\n\n');
}
