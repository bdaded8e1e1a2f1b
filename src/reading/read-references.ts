import type { Position } from '../documents/content-error.ts';
import type { FrontMatter } from '../archive/front-matter.ts';
import { decodePath } from '../archive/permalink.ts';
import type { PlacedAddress } from '../body/analyse-body.ts';

/** The links, pictures and aliases of a content file on this site. Checked when all files are known. Plain data. */
export interface References {
  readonly file: string;
  /** The path at which the file itself is printed. */
  readonly path: string;
  readonly isDraft: boolean;
  readonly links: readonly SiteLink[];
  readonly images: readonly ImageUse[];
  /** Old paths that lead to this one. */
  readonly aliases: readonly SiteLink[];
}

/** The references of a file that refers to nothing, or that cannot be read. */
export function noReferences(file: string, path: string, isDraft = false): References {
  return { file, path, isDraft, links: [], images: [], aliases: [] };
}

/** A link that stays on this site. */
export interface SiteLink extends PlacedAddress {
  /** Decoded, without query and fragment. `url` is the link as it is written. */
  readonly path: string;
}

/** A picture that should lie in a day’s folder. */
interface ImageUse extends PlacedAddress {
  /** From the content folder: `articles/2022/01/13/almaty.jpg`. */
  readonly file: string;
}

/** The place of a file, against which its addresses are resolved. */
export interface ReferenceBase {
  readonly file: string;
  readonly path: string;
  /** The path that `./` means: `/2022/01/13/`. */
  readonly folder: string;
  readonly siteUrl: string;
}

/** The addresses of a Markdown body. Their lines count from the body’s first line. */
export interface BodyAddresses {
  readonly links: readonly PlacedAddress[];
  readonly images: readonly PlacedAddress[];
  readonly bodyLine: number;
}

/** Sorts addresses into links within this site and pictures beside the articles. Those of other sites are dropped. */
export function createReferences(
  base: ReferenceBase,
  body: BodyAddresses,
  matter?: FrontMatterAddresses,
): References {
  const inBody = (addresses: readonly PlacedAddress[]) =>
    addresses.map((address) => moveDown(address, body.bodyLine));
  const siteLinks = createSiteLinks(base);
  const links = [...(matter?.links ?? []), ...inBody(body.links)].flatMap(siteLinks);
  const images = [...(matter?.images ?? []), ...inBody(body.images)].flatMap(siteLinks);
  return {
    file: base.file,
    path: base.path,
    isDraft: matter?.isDraft ?? false,
    links: [...links, ...images.filter((image) => !dayFile.test(image.path))],
    images: images
      .filter((image) => dayFile.test(image.path))
      .map(({ path, ...address }) => ({ ...address, file: `articles${path}` })),
    aliases: (matter?.aliases ?? []).map((alias) => ({ ...alias, path: alias.url })),
  };
}

/** The addresses of an article’s front matter. */
export interface FrontMatterAddresses {
  readonly isDraft: boolean;
  readonly links: readonly PlacedAddress[];
  readonly images: readonly PlacedAddress[];
  readonly aliases: readonly PlacedAddress[];
}

/** @param place gives the position of the value at a path of keys. */
export function listMatterAddresses(
  { draft, moreInformation, image, aliases }: FrontMatter,
  place: (path: readonly PropertyKey[]) => Position,
): FrontMatterAddresses {
  return {
    isDraft: draft,
    links: moreInformation.flatMap(({ url }, index) =>
      url === undefined ? [] : [{ url, ...place(['moreInformation', index, 'url']) }],
    ),
    images: image === undefined ? [] : [{ url: image.src, ...place(['image', 'src']) }],
    aliases: aliases.map((url, index) => ({ url, ...place(['aliases', index]) })),
  };
}

/** A file in a day’s folder: only pictures lie there. */
const dayFile = /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+$/;

/** An address whose line counts from the body’s first line, with its line in the file. */
export function moveDown(address: PlacedAddress, bodyLine: number): PlacedAddress {
  return { ...address, line: address.line + bodyLine - 1 };
}

/** @returns a function from an address to a list: the link within this site, or empty for any other address. */
function createSiteLinks({
  folder,
  siteUrl,
}: ReferenceBase): (address: PlacedAddress) => readonly SiteLink[] {
  const base = URL.parse(folder, siteUrl);
  return (address) => {
    const { url } = address;
    if (base === null || url === '' || url.startsWith('#')) return [];
    const target = URL.parse(url, base);
    return target?.origin === base.origin ? [{ ...address, path: decodePath(target.pathname) }] : [];
  };
}
