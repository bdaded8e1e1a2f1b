import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Writes which files the articles are, for editors with Astro’s extension: it completes, explains and checks their
 * front matter by the schema that `astro sync` writes beside it. Astro writes this file for collections that it reads
 * itself.
 * @param {URL} root the folder of the project, which gets the file.
 * @param {string} contentFolder
 */
export function writeEditorFiles(root, contentFolder) {
  const articles = join(contentFolder, 'articles');
  const folder = fileURLToPath(new URL('.astro/collections/', root));
  const files = existsSync(articles) ? readdirSync(articles, { recursive: true, encoding: 'utf8' }) : [];
  const entries = files
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => /** @type {const} */ ([addressOf(join(articles, file)), 'articles']));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'collections.json'),
    JSON.stringify({
      collections: [{ hasSchema: true, name: 'articles' }],
      entries: Object.fromEntries(entries),
    }),
  );
}

/**
 * As the extension looks a file up.
 * @param {string} file
 */
function addressOf(file) {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}
