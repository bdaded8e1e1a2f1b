import type { Article } from '../archive/article.ts';
import type { Position } from '../documents/content-error.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import { isMediaFile } from '../archive/media-types.ts';
import { decodePath, linkedPath } from '../archive/permalink.ts';
import { createAddressBase, resolveWritten } from '../archive/site-address.ts';
import type { PlacedAddress } from '../body/analyse-body.ts';

/** The links, pictures, files and aliases of a content file on this site. Checked when all files are known. Plain data. */
export interface References {
  readonly file: string;
  /** The path at which the file itself is printed. */
  readonly path: string;
  readonly isDraft: boolean;
  readonly links: readonly SiteLink[];
  /** The pictures that it shows from the articles’ folders. */
  readonly images: readonly FileUse[];
  /** The files in the articles’ folders that it links to. */
  readonly files: readonly FileUse[];
  /** The links that lead to a place within a page, this one or another. */
  readonly anchors: readonly AnchorUse[];
  /** Old paths that lead to this one. */
  readonly aliases: readonly SiteLink[];
  /** The article that it is a version of. */
  readonly original?: SiteLink;
}

/** The references of a file that refers to nothing, or that cannot be read. */
export function noReferences(file: string, path: string, isDraft = false): References {
  return { file, path, isDraft, links: [], images: [], files: [], anchors: [], aliases: [] };
}

/** A link that stays on this site. */
export interface SiteLink extends PlacedAddress {
  /** Decoded, without query and fragment. `url` is the link as it is written. */
  readonly path: string;
}

/** A file that should lie in or below a day’s folder. */
export interface FileUse extends PlacedAddress {
  /** From the content folder, composed (NFC): `articles/2022/01/13/almaty.jpg`. */
  readonly file: string;
}

/** A link to a place within a page. */
export interface AnchorUse extends SiteLink {
  /** What stands behind `#`, decoded. */
  readonly fragment: string;
}

/** The place of a file, against which its addresses are resolved. */
export interface ReferenceBase {
  readonly file: string;
  readonly path: string;
  /** The path that `./` means: `/2022/01/13/`. */
  readonly folder: string;
}

/** The addresses of a Markdown body. Their lines count from the body’s first line. */
export interface BodyAddresses {
  readonly links: readonly PlacedAddress[];
  readonly images: readonly PlacedAddress[];
  readonly bodyLine: number;
}

/** The files in the articles’ folders that a content file refers to, each once. They are published with it. */
export function listUsedFiles({ links, images, files }: References): readonly string[] {
  const linked = links.map(({ path }) => `articles${path}`).filter(isMediaFile);
  return [...new Set([...[...images, ...files].map(({ file }) => file), ...linked])];
}

/** The pictures that an article’s text shows from the articles’ folders, each once. */
export function listPictures({ images }: References): Pick<Article, 'pictures'> {
  return images.length === 0 ? {} : { pictures: [...new Set(images.map((image) => image.file))] };
}

/** Sorts addresses into links within this site and files beside the articles. Those of other sites are dropped. */
export function createReferences({ base, body, matter }: ReferenceSource, siteUrl: string): References {
  const inBody = (addresses: readonly PlacedAddress[]) =>
    addresses.map((address) => moveDown(address, body.bodyLine));
  const siteLinks = createSiteLinks(base, siteUrl);
  const links = [...(matter?.links ?? []), ...inBody(body.links)].flatMap(siteLinks);
  const images = [...(matter?.images ?? []), ...inBody(body.images)].flatMap(siteLinks);
  const isFileLink = ({ path }: SiteLink) => dayFile.test(path) && isMediaFile(path) && !pageFile.test(path);
  return {
    file: base.file,
    path: base.path,
    isDraft: matter?.isDraft ?? false,
    links: [
      ...links.filter((link) => !isFileLink(link) && !link.url.startsWith('#')).map(withoutFragment),
      ...images.filter(({ path }) => !dayFile.test(path)).map(withoutFragment),
    ],
    images: images.filter(({ path }) => dayFile.test(path)).map(fileUse),
    files: links.filter(isFileLink).map(fileUse),
    anchors: links.filter((link): link is AnchorUse => link.fragment !== undefined && !isFileLink(link)),
    ...(matter?.original && {
      original: { ...matter.original, path: decodePath(matter.original.url) },
    }),
    aliases: (matter?.aliases ?? []).map((alias) => ({ ...alias, path: alias.url })),
  };
}

/** What references are made of, for the case that the site’s address changes. Plain data. */
export interface ReferenceSource {
  readonly base: ReferenceBase;
  readonly body: BodyAddresses;
  readonly matter?: FrontMatterAddresses | undefined;
}

/** Whether it depends on the site’s address what is a reference: whether any address is a whole one. */
export function dependOnSite({ body, matter }: ReferenceSource): boolean {
  const lists = [body.links, body.images, matter?.links ?? []];
  return lists.some((list) => list.some(({ url }) => whole.test(url)));
}

/** Finds more than the whole addresses: a path may hold a colon too. */
const whole = /:|\/\s*\/|\\/;

/** The addresses of an article’s front matter. */
export interface FrontMatterAddresses {
  readonly isDraft: boolean;
  readonly links: readonly PlacedAddress[];
  readonly images: readonly PlacedAddress[];
  readonly aliases: readonly PlacedAddress[];
  readonly original?: PlacedAddress;
}

/** @param place gives the position of the value at a path of keys. */
export function listMatterAddresses(
  { draft, moreInformation, image, aliases, translationOf }: FrontMatter,
  place: (path: readonly PropertyKey[]) => Position,
): FrontMatterAddresses {
  return {
    isDraft: draft,
    links: moreInformation.flatMap(({ url }, index) =>
      url === undefined ? [] : [{ url, ...place(['moreInformation', index, 'url']) }],
    ),
    images: image === undefined ? [] : [{ url: image.src, ...place(['image', 'src']) }],
    ...(translationOf !== undefined && {
      original: { url: translationOf, ...place(['translationOf']) },
    }),
    aliases: aliases.map((url, index) => ({ url, ...place(['aliases', index]) })),
  };
}

/** A file in a day’s folder, or below it. */
const dayFile = /^\/\d{4}\/\d{2}\/\d{2}\/.*[^/]$/;
/** The data of a day, which the site makes. */
const pageFile = /^\/\d{4}\/\d{2}\/\d{2}\/index\.json$/;

function fileUse({ url, line, column, path }: SiteLink): FileUse {
  return { url, line, column, file: `articles${path}` };
}

function withoutFragment({ url, line, column, path }: SiteLink): SiteLink {
  return { url, line, column, path };
}

/** A place whose line counts from the body’s first line, with its line in the file. */
export function moveDown<T extends Position>(address: T, bodyLine: number): T {
  return { ...address, line: address.line + bodyLine - 1 };
}

/** @returns a function from an address to a list: the link within this site, or empty for any other address. */
function createSiteLinks(
  { folder, path }: ReferenceBase,
  siteUrl: string,
): (address: PlacedAddress) => readonly Link[] {
  const base = createAddressBase(folder, siteUrl);
  return (address) => {
    const { url } = address;
    const target = url === '' ? undefined : resolveWritten(url, base);
    if (target?.path === undefined) return [];
    const fragment = readFragment(target.url.hash);
    return [
      {
        ...address,
        path: url.startsWith('#') ? path : decodePath(linkedPath(url, target.path)),
        ...(fragment !== '' && { fragment }),
      },
    ];
  };
}

type Link = SiteLink & Partial<Pick<AnchorUse, 'fragment'>>;

/** What stands behind `#`, without the words that a browser is to look for (`#:~:text=`). */
function readFragment(hash: string): string {
  return decodePath(hash.slice(1).replace(/:~:.*$/, ''));
}
