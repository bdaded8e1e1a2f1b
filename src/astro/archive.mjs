import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { translateWords } from './command-words.mjs';
import { writeEditorFiles } from './editor-files.mjs';
import { keepLock } from './server-lock.mjs';
import { listRefusedKeys } from './refused-keys.mjs';

/*
 * The integration by which Astro’s commands hand over to ours, so that hosts and editors can call them: `astro build`
 * is `npm run build`. It runs before Astro does anything, and the process ends as our command ends: with its messages
 * and its code. This is JavaScript because Astro loads it from a site’s packages, where Node reads no TypeScript.
 */

const name = 'limited-times';
const programFolder = fileURLToPath(new URL('../../', import.meta.url));
/** Starts a command with the Node that the program brings. */
const starter = join(programFolder, 'bin/limited-times.cjs');

/** The adapter of our own calls of Astro: see src/renderer/adapter.ts. */
const ownAdapter = 'archive-renderer';

/**
 * The integration for astro.config.mjs: `export default defineConfig({ integrations: [archive()] })`.
 * @returns {import('astro').AstroIntegration}
 */
export default function archive() {
  return {
    name,
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, logger }) => {
        // Our commands start Astro themselves, to compile the views and to show them while somebody writes.
        if (config.adapter?.name === ownAdapter) return;
        if (command === 'sync') {
          // The collection and its schema are the program’s, wherever it lies.
          updateConfig({ srcDir: new URL('../', import.meta.url) });
          const root = fileURLToPath(config.root);
          writeEditorFiles(config.root, join(root, findSiteFolder(root) ?? '.'));
          return;
        }
        // Astro would say after three seconds that it waits for us.
        logger.options.level = 'silent';
        await handOver(command, config);
      },
    },
  };
}

/**
 * Runs our command in the place of Astro’s, and ends the process.
 * @param {'build' | 'dev' | 'preview'} command
 * @param {import('astro').AstroConfig} config
 */
async function handOver(command, config) {
  const root = fileURLToPath(config.root);
  try {
    const site = findSite(root);
    const words = translateWords(readAsked(command, config), site.url);
    checkConfig(config, root);
    const content = command === 'preview' ? [] : ['--content', site.folder];
    await run([command, ...content, ...words], config);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exit(2);
  }
}

/**
 * @param {'build' | 'dev' | 'preview'} command
 * @param {import('astro').AstroConfig} config
 * @returns {import('./command-words.mjs').Asked}
 */
function readAsked(command, { root, outDir, site, base, server }) {
  return {
    command,
    outFolder: relative(fileURLToPath(root), fileURLToPath(outDir)) || '.',
    site,
    base,
    server,
    words: readTyped(command),
  };
}

/**
 * What was typed after the command; nothing if a program called Astro.
 * @param {string} command
 */
function readTyped(command) {
  const [, program = '', first, ...words] = process.argv;
  return /^astro(?:\.m?js|\.cmd)?$/.test(basename(program)) && first === command ? words : [];
}

/**
 * The folder with site.yaml, from the root; undefined if there is none.
 * @param {string} root
 */
function findSiteFolder(root) {
  return ['.', 'content'].find((each) => existsSync(join(root, each, 'site.yaml')));
}

/**
 * The folder with the settings, and the address in them. It is read roughly: our command reads all of them, and says
 * what is wrong.
 * @param {string} root
 */
function findSite(root) {
  const folder = findSiteFolder(root);
  if (folder === undefined)
    throw new Error(
      `${root} holds no site.yaml, nor does its folder content: name the folder of the site with --root.`,
    );
  const settings = readFileSync(join(root, folder, 'site.yaml'), 'utf8');
  return { folder, url: /^url:\s*["']?(https?:\/\/[^\s"'#]+)/m.exec(settings)?.[1] };
}

/**
 * Our own astro.config.mjs is that of the compiler too; in a site’s own one nothing else counts.
 * @param {import('astro').AstroConfig} config
 * @param {string} root
 */
function checkConfig(config, root) {
  if (relative(root, programFolder) === '') return;
  const refused = listRefusedKeys(config, name);
  if (refused.length > 0) throw new Error(refused.map((line) => `astro.config: ${line}`).join('\n'));
}

/**
 * Runs our command until it ends; then this process ends in the same way.
 * @param {readonly string[]} words
 * @param {import('astro').AstroConfig} config
 */
async function run(words, config) {
  const child = spawn(process.execPath, [starter, ...words], {
    cwd: fileURLToPath(config.root),
    stdio: ['inherit', process.argv.includes('--silent') ? 'ignore' : 'inherit', 'inherit'],
  });
  // A terminal sends Ctrl+C to both processes.
  for (const signal of signals)
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  const [command] = words;
  const dropLock = command === 'dev' || command === 'preview' ? keepLock(command, config) : () => undefined;
  const { status, signal } = await waitFor(child);
  dropLock();
  if (signal === null) process.exit(status);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ status: number | null, signal: NodeJS.Signals | null }>}
 */
function waitFor(child) {
  return new Promise((resolve) => {
    child.once('exit', (status, signal) => {
      resolve({ status, signal });
    });
    child.once('error', (error) => {
      say(`${process.execPath} cannot be started: ${error.message}`);
      resolve({ status: 1, signal: null });
    });
  });
}

/** @type {readonly NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Prints to the error output as scripts/run.mjs does, without the program’s other modules.
 * @param {string} message
 */
function say(message) {
  const text = message.replace(/[^\P{C}\n]/gu, '\uFFFD').replace(/^(\s*):(?=:)/gm, '$1\uFFFD');
  // eslint-disable-next-line no-restricted-syntax -- See above.
  process.stderr.write(`${text}\n`);
}
