import { execFile } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/*
 * Compilers run in processes of their own: they never give their memory back, but the system gets it when a process
 * ends. This is JavaScript because it runs before the program is bundled.
 */

/**
 * Rolldown’s allocator asks for pages of 2 MB and hardly uses them. Node’s young generation need not be large for
 * objects that live as long as the process. A machine that has just started must first be given each page.
 */
const frugalNode = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4'];
const frugalAllocator = { MIMALLOC_ALLOW_THP: '0' };

/**
 * Runs a module as a process.
 * @param {URL} module
 * @param {readonly string[]} names its arguments.
 * @param {Readonly<Record<string, string>>} environment added to this process’s own.
 * @throws {Error} if it fails, with what it printed.
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
