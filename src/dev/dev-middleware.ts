import { readFileSync } from 'node:fs';
import type { MiddlewareNext } from 'astro';
import { defineMiddleware } from 'astro:middleware';
import type { Archive } from '../archive/archive.ts';
import { notFoundPath, decodePath } from '../archive/permalink.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import type { PageEntry } from '../page-kinds/page-kinds.ts';
import { findHostFile } from '../publishing/host-files.ts';
import { svgPolicy } from '../publishing/host-rules.ts';
import { isMediaFile } from '../archive/media-types.ts';
import { printAnswered } from '../renderer/answers.ts';
import { printAsking } from '../renderer/asking.ts';
import { createFilePrinter, findView } from '../renderer/print-page.ts';
import { mediaTypeOf } from '../preview/media-type.ts';
import { tryRead } from '../reading/try-read.ts';
import { readDevArchive, type DevArchive } from './dev-archive.ts';
import { listShownParts } from '../records/shown-parts.ts';
import { setShownParts } from '../renderer/frame-data.ts';
import { basePathOf, pathBelow } from '../archive/site-address.ts';
import { look, renderBody, site, wording } from '../renderer/frame.ts';

/*
 * Answers every address from the store as it is at that moment, while editors work. A page’s record goes to its view, a
 * feed or a data file is printed, a picture or another file is read from beside its article.
 */
const openArchive = readDevArchive();
const basePath = basePathOf(site);

export const onRequest = defineMiddleware(async ({ url, locals }, next) => {
  const opened = await openArchive();
  const path = decodePath(pathBelow(basePath, url.pathname) ?? url.pathname);
  // Astro removes the ending of an HTML file.
  const entry = sitePages.find(opened.archive, path) ?? sitePages.find(opened.archive, `${path}.html`);
  if (entry === undefined) {
    const media = readMedia(opened, path);
    if (media !== undefined) return media;
    const hostFile = findHostFile(path, opened.archive);
    if (hostFile !== undefined) return respond(hostFile, '/robots.txt');
  }
  const page: PageEntry = entry ?? { kind: 'not-found', path: notFoundPath, subject: null };
  setShownParts(listShownParts(opened.archive));
  const record = sitePages.createRecord(opened.archive, page);
  const view = findView(page.kind);
  if (view === undefined)
    return respond(createFilePrinter(opened.archive.site, { renderBody, wording })(page.kind, record), path);
  locals.page = { view: view.view, record };
  const { text, headers, status } = await printView(opened.archive, next);
  return new Response(text, { status: entry === undefined ? 404 : status, headers });
});

/** Has Astro print the view, which may ask for articles. Waits for all of it: a wrong question shows in place of the page. */
async function printView(archive: Archive, next: MiddlewareNext) {
  const answered = { headers: new Headers(), status: 200 };
  const { text } = await printAnswered(archive, (answerer) =>
    printAsking({ ...answerer, renderBody }, async () => {
      const response = await next();
      Object.assign(answered, { headers: response.headers, status: response.status });
      return response.text();
    }),
  );
  return { ...answered, text: wording.printMarks(text) };
}

/** @param path its ending says what kind of text it is; if it says nothing, the text is a page. */
function respond(text: string, path: string): Response {
  return new Response(text, { headers: { 'Content-Type': mediaTypeOf(path) ?? 'text/html; charset=utf-8' } });
}

/** Reads a picture or another file from beside its article, or from beside site.yaml. */
function readMedia({ contentFolder }: DevArchive, path: string): Response | undefined {
  if (!isMediaFile(path) || /\.\.|\0/.test(path)) return undefined;
  const folder = look.besides.includes(path.slice(1)) ? '' : 'articles';
  const content = openContentFolder(contentFolder);
  // A file’s own name may be stored with its accents apart.
  const [bytes] = [path, path.normalize('NFD')].flatMap((form) => {
    const read = tryRead(() => readFileSync(content.locate(`${folder}${form}`)));
    return 'error' in read ? [] : [read.value];
  });
  if (bytes === undefined) return undefined;
  const type = mediaTypeOf(path) ?? 'application/octet-stream';
  const policy = path.toLowerCase().endsWith('.svg') ? { 'Content-Security-Policy': svgPolicy } : {};
  return new Response(bytes, {
    headers: { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...policy },
  });
}
