import type { RedirectPage } from '../records/moved-pages.ts';
import type { Site } from '../archive/site.ts';
import { escapeText } from './xml.ts';

/** A page at an old address that leads on at once, on every host and without JavaScript. */
export function renderRedirect({ target }: RedirectPage, site: Site): string {
  const url = new URL(target, site.url);
  const path = escapeText(`${url.pathname}${url.search}${url.hash}`);
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Moved</title>',
    `<meta http-equiv="refresh" content="0;url=${path}"><link rel="canonical" href="${escapeText(url.href)}">`,
    '<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width,initial-scale=1">',
    // Without it browsers ask for /favicon.ico, which is not there.
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml"></head>',
    `<body><p>This page has moved: <a href="${path}">its new address</a>.</p></body></html>\n`,
  ].join('');
}
