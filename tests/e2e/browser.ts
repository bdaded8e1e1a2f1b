import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** A headless Chromium: the installed one; else one is fetched first. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? fetchChromium(), args: quiet });
}

function findChromium(): string | undefined {
  const places = [process.env['CHROMIUM'], ...knownPlaces, chromium.executablePath()];
  return places.find((place) => place !== undefined && existsSync(place));
}

/** Playwright’s own download where there is a network; Debian’s package where we may install it. */
function fetchChromium(): string {
  const installer = 'node_modules/playwright-core/cli.js';
  spawnSync(process.execPath, [installer, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  const downloaded = findChromium();
  if (downloaded !== undefined) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit' });
  }
  const installed = findChromium();
  if (installed === undefined)
    throw new Error('There is no Chromium. Install one, or set CHROMIUM to its path.');
  return installed;
}
