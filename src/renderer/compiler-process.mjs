import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/*
 * Compilers run in processes of their own: they take memory that nobody gives back, and what a process took the system
 * has again when it ends. JavaScript, since it is what runs before the program is bundled.
 */

/**
 * Rolldown’s allocator asks for pages of 2 MB, and hardly uses them; Node’s young generation need not be large for objects
 * that live as long as the process. A machine that was just started has to be given each page first.
 */
const frugalNode = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4'];
const frugalAllocator = { MIMALLOC_ALLOW_THP: '0' };

/**
 * Runs a module as a process.
 * @param {URL} module
 * @param {readonly string[]} names are its arguments.
 * @param {Readonly<Record<string, string>>} environment beside this process’s own.
 * @throws {Error} where it fails, with what it printed.
 */
export async function runCompiler(module, names, environment = {}) {
  try {
    await promisify(execFile)(process.execPath, [...frugalNode, fileURLToPath(module), ...names], {
      env: { ...process.env, ...frugalAllocator, ...environment },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const {
      stdout = '',
      stderr = '',
      message,
    } = /** @type {Error & { stdout?: string; stderr?: string }} */ (error);
    throw new Error(`${stdout}${stderr}`.trim() || message, { cause: error });
  }
}
