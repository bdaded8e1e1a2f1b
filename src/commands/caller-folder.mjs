import { dirname, resolve } from 'node:path';
import process from 'node:process';

/*
 * Where the paths of a command line begin. This is JavaScript because it is asked before the program is bundled.
 */

/**
 * A path as it was typed, so that it leads from the working folder: `npm run` goes to the folder of package.json before
 * it starts a command, and whoever typed the path was in another.
 * @param {string} path
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string}
 */
export function fromCaller(path, environment = process.env) {
  const {
    INIT_CWD: caller,
    npm_package_json: manifest = '',
    npm_lifecycle_script: script = '',
  } = environment;
  const isByNpm = caller !== undefined && manifest !== '' && resolve(dirname(manifest)) === process.cwd();
  if (!isByNpm || resolve(caller) === process.cwd()) return path;
  // What package.json itself says is meant from its own folder.
  return script.split(/[\s"'=]+/).includes(path) ? path : resolve(caller, path);
}
