import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

/** Packs the program as npm does. @returns the tarball. */
export function packProgram(folder: string): string {
  const words = ['pack', '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', words, { encoding: 'utf8', env: environment() }).trim().split('\n').at(-1);
  return join(folder, String(name));
}

/**
 * Installs a tarball into a folder as npm does, from packages that are on this machine: npm finds those of the program’s
 * own clone there, and takes away what the package does not need. Their install scripts have run.
 */
export function installProgram(folder: string, tarball: string): void {
  execFileSync('cp', ['-al', resolve('node_modules'), join(folder, 'node_modules')]);
  // npm writes it again, and the clone’s is the same file.
  const list = join(folder, 'node_modules/.package-lock.json');
  rmSync(list, { force: true });
  cpSync('node_modules/.package-lock.json', list);
  runIn(folder, 'npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]);
}

/** Runs a command in a folder. @returns what it printed. */
export function runIn(folder: string, command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
  });
  assert.equal(status, 0, `${command} ${words.join(' ')}\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** The environment of a person’s terminal: nothing that npm told the tests. */
export function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:npm_|INIT_CWD$|NODE_COMPILE_CACHE$|NODE_OPTIONS$|NODE_TEST_CONTEXT$|SITE_URL$)/i.test(name),
  );
  return { ...Object.fromEntries(entries), npm_config_update_notifier: 'false', LANG: 'C.UTF-8' };
}

/** A server that a command started. */
export interface Served {
  readonly address: string;
  stop(): void;
}

/** Starts a command that serves the site, and waits for the address that it prints. */
export function serveBy(folder: string, words: readonly string[]): Promise<Served> {
  const child = spawn('npx', ['limited-times', ...words], {
    cwd: folder,
    env: environment(),
    detached: true,
  });
  let isEnded = false;
  child.on('exit', () => (isEnded = true));
  const stop = () => {
    if (child.pid !== undefined && !isEnded) process.kill(-child.pid);
    isEnded = true;
  };
  // Also after a test that failed.
  after(stop);
  return new Promise((found, fail) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const [address] = /http:\/\/[\w.:]+\/\S*/.exec(said) ?? [];
      if (address !== undefined) found({ address, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', () => {
      fail(new Error(`${words.join(' ')} ended: ${said}`));
    });
  });
}
