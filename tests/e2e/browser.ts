import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { chromium, type Browser } from 'playwright-core';

/** Without these Chromium asks its maker’s servers for this and that at every start. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const knownPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
];

/** A headless Chromium until the tests of this file are done: the installed one; else one is fetched first. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await startBrowser();
  after(() => browser.close());
  return browser;
}

/** The same, until the caller closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? fetchChromium(), args: quiet });
}

function findChromium(): string | undefined {
  const places = [process.env['CHROMIUM'], ...knownPlaces, chromium.executablePath()];
  return places.find((place) => place !== undefined && existsSync(place));
}

/** Debian’s package where we may install it; else Playwright’s own download, where there is a network. */
function fetchChromium(): string {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  if (findChromium() === undefined)
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  const installed = findChromium();
  if (installed === undefined)
    throw new Error('There is no Chromium. Install one, or set CHROMIUM to its path.');
  return installed;
}

/** What fails here shows in what is missing afterwards. */
function run(command: string, words: readonly string[]): void {
  spawnSync(command, words, { stdio: 'inherit', timeout: 300_000 });
}
