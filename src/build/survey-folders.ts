import { readdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { listFolders } from './scan-folder.ts';
import { surveyFolder, type FolderSurvey } from './survey.ts';

/** Folders for a thread of their own. Plain data. */
export interface SurveyOrder {
  readonly contentFolder: string;
  readonly folders: readonly string[];
  readonly known: ReadonlyMap<string, string>;
}

/**
 * Looks at every folder below a content folder’s articles. What takes the time is asking the system for each file: of a
 * large archive, half of the years are looked at by a thread.
 */
export async function surveyFolders(
  contentFolder: string,
  known: ReadonlyMap<string, string>,
): Promise<readonly FolderSurvey[]> {
  const years = readdirSync(`${contentFolder}/articles`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `articles/${name}`)
    .sort();
  const half = known.size < foldersWorthThread ? 0 : Math.floor(years.length / 2);
  const inThread = runThread({ contentFolder, folders: years.slice(0, half), known });
  const here = surveyAll({ contentFolder, folders: years.slice(half), known });
  const own = [...listFolders(contentFolder, 'articles', false)].map((listing) =>
    surveyFolder(listing, known),
  );
  return [...own, ...(await inThread), ...here];
}

/** Three years of days. */
const foldersWorthThread = 1000;

export function surveyAll({ contentFolder, folders, known }: SurveyOrder): readonly FolderSurvey[] {
  return folders.flatMap((folder) =>
    [...listFolders(contentFolder, folder)].map((listing) => surveyFolder(listing, known)),
  );
}

function runThread(order: SurveyOrder): Promise<readonly FolderSurvey[]> {
  if (order.folders.length === 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('survey-thread.ts', import.meta.url), { workerData: order });
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
