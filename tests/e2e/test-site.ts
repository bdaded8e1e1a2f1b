import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { createStaticServer, listen } from '../../src/preview/static-server.ts';

/** The built site that is tested: `npm test` builds it first; a test file run alone takes dist/. */
export const siteFolder = resolve(process.env['TEST_SITE'] ?? 'dist');

/** Every file of the site, by its name below the folder. */
export function listSiteFiles(): readonly string[] {
  return readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(siteFolder.length + 1));
}

/** Serves the site until the tests of this file are done. @returns its address. */
export function serveSite(): Promise<string> {
  const server = createStaticServer(siteFolder);
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return listen(server, 0);
}
