import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { picturesOf } from '../archive/site-picture.ts';
import type { Site } from '../archive/site.ts';
import { formatHex, parseHex, type Colour } from '../colours/colour.ts';
import {
  placeInFile,
  type ContentError,
  type PlacedError,
  type Position,
} from '../documents/content-error.ts';
import { openContentFolder } from '../documents/content-folder.ts';
import { readText } from '../documents/read-document.ts';
import { readPictureSize } from '../intake/picture-size.ts';
import { tryRead } from '../reading/try-read.ts';
import { readAccent, type AccentColours } from './check-accent.ts';
import { printFonts } from './font-stacks.ts';
import { findIcons } from './icons.ts';
import { checkPalette, createPalette, modes, type Mode } from './palette.ts';
import { readStyle, type OwnStyle } from './read-style.ts';
import { createUrlResolver } from './resolve-url.ts';
import { openSiteFiles, type SiteFiles } from './site-files.ts';
import { plainLook, type LookPicture, type SiteLook } from './site-look.ts';
import { findPublicFolder } from '../files/public-folder.ts';

/** A site’s settings, and where each stands in site.yaml. */
export interface PlacedSite {
  readonly site: Site;
  readonly place: (path: readonly PropertyKey[]) => Position;
}

/** The result of reading what a site’s own files make of its pages. */
export interface LookReading {
  /** Without what has errors. */
  readonly look: SiteLook;
  readonly errors: readonly ContentError[];
}

/** The stylesheet of a site. */
export const styleFile = 'style.css';

/** Reads a site’s own stylesheet, and the pictures that site.yaml names. */
export function readLook(siteFolder: string, placed: PlacedSite): LookReading {
  const files = openSiteFiles(siteFolder);
  const style = readOwnStyle(siteFolder, placed.site, files);
  const pictures = readPictures(placed, files);
  const accent = readPlacedAccent(placed, style);
  const { site } = placed;
  const css = [
    printFonts(site.fonts ?? {}),
    printAccent(accent.colours),
    pictures.logo === undefined ? '' : logoCss,
    style.css,
  ];
  return {
    look: {
      ...(pictures.logo === undefined ? {} : { logo: pictures.logo }),
      icons: findIcons(findPublicFolder(siteFolder)),
      themeColours: chooseThemeColours(style, accent.colours),
      css: css.join(''),
      besides: pictures.besides,
    },
    errors: [
      ...placeInFile('site.yaml', [...pictures.errors, ...accent.errors]),
      ...placeInFile(styleFile, style.errors),
    ],
  };
}

const noStyle: OwnStyle = { css: '', tokens: [], errors: [] };

function readOwnStyle(siteFolder: string, site: Site, files: SiteFiles): OwnStyle {
  if (!existsSync(join(siteFolder, styleFile))) return noStyle;
  const bytes = tryRead(() => openContentFolder(siteFolder).read(styleFile));
  const read = 'error' in bytes ? bytes : readText(bytes.value);
  if ('error' in read) return { ...noStyle, errors: [read.error] };
  const style = readStyle(read.text, createUrlResolver(site, files));
  const faults = modes.flatMap((mode) => checkPalette(mode, createPalette(mode, style.tokens)));
  return { ...style, errors: [...style.errors, ...faults] };
}

interface Pictures {
  readonly logo: SiteLook['logo'];
  readonly besides: readonly string[];
  readonly errors: readonly PlacedError[];
}

function readPictures({ site, place }: PlacedSite, files: SiteFiles): Pictures {
  const { logo, image, publisher } = site;
  const errors: PlacedError[] = [];
  const besides = new Set<string>();
  const find = (path: string | undefined, keys: readonly string[]): LookPicture | undefined => {
    if (path === undefined) return undefined;
    const found = files.find(path);
    const size = found && readPictureSize(found.place);
    if (found?.isBeside === true) besides.add(path.slice(1));
    if (size !== undefined) return { path, ...size };
    errors.push({
      ...place(keys),
      ...(found === undefined ? missing(path, keys, files) : sizeless(path, keys)),
    });
    return undefined;
  };
  const written = logo === undefined ? undefined : picturesOf(logo);
  const keysOf = (mode: Mode) => (typeof logo === 'string' ? ['logo'] : ['logo', mode]);
  const light = find(written?.light, keysOf('light'));
  const dark = find(written?.dark, keysOf('dark'));
  find(image, ['image']);
  find(publisher?.logo, ['publisher', 'logo']);
  return {
    logo: light && (dark === undefined ? { light } : { light, dark }),
    besides: [...besides].sort(),
    errors,
  };
}

function missing(path: string, keys: readonly string[], files: SiteFiles): Omit<PlacedError, keyof Position> {
  return {
    what: `“${keys.join('”, “')}”: there is no file ${path.slice(1)}, neither in public/ nor beside site.yaml`,
    why: 'Pages would show a broken picture. Links to files are not published.',
    remedy: files.explainMissing(path),
  };
}

function sizeless(path: string, keys: readonly string[]): Omit<PlacedError, keyof Position> {
  return {
    what: `“${keys.join('”, “')}”: the file ${path.slice(1)} does not tell its width and height`,
    why: 'The page would jump when the picture comes.',
    remedy: 'Save it again as a picture; an SVG needs width and height, or a viewBox.',
  };
}

/** The name of the site in its logo’s place: as high as the letters, never wider than the page. */
const logoCss =
  '.name img{display:block;height:2.2rem;width:auto;max-width:100%;object-fit:contain}.home .name img{height:clamp(3rem,8vw,5rem);margin-inline:auto}';

function readPlacedAccent(
  { site, place }: PlacedSite,
  style: OwnStyle,
): { readonly colours?: AccentColours; readonly errors: readonly PlacedError[] } {
  if (site.accent === undefined) return { errors: [] };
  const read = readAccent(site.accent, { light: findPaper('light', style), dark: findPaper('dark', style) });
  if ('colours' in read) return { colours: read.colours, errors: [] };
  return { errors: read.faults.map(({ key, ...fault }) => ({ ...place(['accent', ...key]), ...fault })) };
}

function findPaper(mode: Mode, { tokens }: OwnStyle): Colour {
  const colour = createPalette(mode, tokens).get('--paper')?.colour ?? parseHex(plainLook.themeColours[mode]);
  return colour ?? { red: 0, green: 0, blue: 0 };
}

function printAccent(colours: AccentColours | undefined): string {
  if (colours === undefined) return '';
  const { light, dark } = colours;
  return `:root{--accent:${formatHex(light)}}@media (prefers-color-scheme:dark){:root{--accent:${formatHex(dark)}}}`;
}

/** The browser’s frame has the accent that the site chose, else the colour of the page. */
function chooseThemeColours(style: OwnStyle, accent: AccentColours | undefined): SiteLook['themeColours'] {
  const colourOf = (mode: Mode) => formatHex(accent?.[mode] ?? findPaper(mode, style));
  return { light: colourOf('light'), dark: colourOf('dark') };
}
