import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IconLink } from './site-look.ts';

/** The links to those icons that a public folder has. */
export function findIcons(publicFolder: string): readonly IconLink[] {
  return knownIcons.filter(({ path }) => existsSync(join(publicFolder, path)));
}

/** Browsers take the last icon that they can show, so the best comes last. */
const knownIcons: readonly IconLink[] = [
  { rel: 'icon', path: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', path: '/favicon.png', type: 'image/png' },
  { rel: 'icon', path: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', path: '/apple-touch-icon.png' },
  { rel: 'manifest', path: '/site.webmanifest' },
  { rel: 'manifest', path: '/manifest.webmanifest' },
];
