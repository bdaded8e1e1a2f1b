import type { RedirectPage } from '../records/moved-pages.ts';
import type { Site } from '../archive/site.ts';
import { addressOf } from '../archive/site-address.ts';
import type { Wording } from '../words/wording.ts';
import { directionOf } from '../archive/language.ts';
import { printMessage } from './print-message.ts';
import { escapeText } from './xml.ts';

/** A page at an old address that leads on at once, on every host and without JavaScript. */
export function renderRedirect({ target }: RedirectPage, site: Site, { words }: Wording): string {
  const url = new URL(addressOf(site, target));
  const path = escapeText(`${url.pathname}${url.search}${url.hash}`);
  const { language, redirect } = words;
  const text = printMessage(redirect.text, { target: (words) => `<a href="${path}">${words}</a>` });
  return [
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escapeText(redirect.title)}</title>`,
    `<meta http-equiv="refresh" content="0;url=${path}"><link rel="canonical" href="${escapeText(url.href)}">`,
    '<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width,initial-scale=1">',
    // Without it browsers request /favicon.ico, which may not exist.
    '<link rel="icon" href="data:,"></head>',
    `<body><p>${text}</p></body></html>\n`,
  ].join('');
}
