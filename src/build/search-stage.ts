import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { analyseMarkdown } from '../markdown/analyse.ts';
import { formatNumber } from './build-log.ts';
import type { Build } from './build.ts';
import { writeSearchBundles } from './search-bundles.ts';

/** Indexes every article for the search page. @returns the folder that holds the files at their final names. */
export async function indexArchive({ options, stagingFolder }: Build, archive: Archive): Promise<string> {
  const stage = options.log.stage('index');
  const folder = join(stagingFolder, 'search');
  rmSync(folder, { recursive: true, force: true });
  const total = archive.listArticleFiles().length;
  const { bundles } = await writeSearchBundles({
    archive,
    textOf: (article) => analyseMarkdown(archive.readBody(article)).text,
    folder,
    onProgress: (done) => {
      stage.progress(done, total, 'articles');
    },
  });
  stage.end(
    `${formatNumber(total, 'article')} in ${formatNumber(bundles.length, 'bundle')}, ${formatNumber(countFiles(folder), 'file')}`,
  );
  return folder;
}

function countFiles(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}
