import { readFileSync } from 'node:fs';
import { defineMiddleware } from 'astro:middleware';
import { notFoundPath, decodePath } from '../archive/permalink.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import type { PageEntry } from '../page-kinds/page-kinds.ts';
import { findHostFile } from '../publishing/host-files.ts';
import { createFilePrinter, findView } from '../renderer/print-page.ts';
import { mediaTypeOf } from '../preview/media-type.ts';
import { tryRead } from '../reading/try-read.ts';
import { readDevArchive, type DevArchive } from './dev-archive.ts';
import { renderBody } from '../renderer/frame.ts';

/*
 * Answers every address from the store as it is at that moment, while editors work. A page’s record goes to its view, a
 * feed or a data file is printed, a picture is read from beside its article.
 */
const openArchive = readDevArchive();

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const opened = openArchive();
  const path = decodePath(url.pathname);
  // Astro removes the ending of an HTML file.
  const entry = sitePages.find(opened.archive, path) ?? sitePages.find(opened.archive, `${path}.html`);
  if (entry === undefined) {
    const picture = readPicture(opened, path);
    if (picture !== undefined) return picture;
    const hostFile = findHostFile(path, opened.archive);
    if (hostFile !== undefined) return respond(hostFile, '/robots.txt');
  }
  const page: PageEntry = entry ?? { kind: 'not-found', path: notFoundPath, subject: null };
  const record = sitePages.createRecord(opened.archive, page);
  const view = findView(page.kind);
  if (view === undefined)
    return respond(createFilePrinter(opened.archive.site, { renderBody })(page.kind, record), path);
  locals.page = { view: view.view, record };
  const response = await next();
  return entry === undefined
    ? new Response(response.body, { status: 404, headers: response.headers })
    : response;
});

/** @param path its ending says what kind of text it is; if it says nothing, the text is a page. */
function respond(text: string, path: string): Response {
  return new Response(text, { headers: { 'Content-Type': mediaTypeOf(path) ?? 'text/html; charset=utf-8' } });
}

function readPicture({ contentFolder }: DevArchive, path: string): Response | undefined {
  const type = mediaTypeOf(path);
  if (type?.startsWith('image/') !== true || /\.\.|\0/.test(path)) return undefined;
  const read = tryRead(() => readFileSync(openContentFolder(contentFolder).locate(`articles${path}`)));
  return 'error' in read ? undefined : new Response(read.value, { headers: { 'Content-Type': type } });
}
