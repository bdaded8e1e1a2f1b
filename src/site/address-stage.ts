import type { Archive } from '../archive/archive.ts';
import { aliasPath, pageFile, pathOfFile } from '../archive/permalink.ts';
import { isPromised } from '../addresses/address.ts';
import { noAddresses, type Addresses } from '../addresses/addresses.ts';
import { describeFound, describeLost, describeOwed } from '../addresses/describe-lost.ts';
import { findTargets, type PresentSite } from '../addresses/find-targets.ts';
import { findRenames } from '../addresses/git-renames.ts';
import { readAddresses } from '../addresses/read-addresses.ts';
import type { ContentError } from '../documents/content-error.ts';
import { publishedName } from '../intake/media.ts';
import type { PublicFile } from '../intake/public-files.ts';
import { sitePages } from '../page-kinds/page-directory.ts';
import type { Plan } from '../planning/plan.ts';
import type { HostState } from '../publishing/host-state.ts';
import { manifestFile, readManifest, type Manifest } from '../publishing/manifest.ts';
import { listUsedMedia } from '../store/content/media.ts';
import type { Store } from '../store/database/database.ts';
import {
  hasAddresses,
  isAddressKnown,
  listAddresses,
  listFilesWithDigests,
  listLeftAddresses,
  wasAnswered,
  type KnownAddress,
} from '../store/published/addresses.ts';
import { keepOnce } from '../values/kept-values.ts';
import type { BuildState } from './build-state.ts';
import type { Build } from './open-build.ts';

/** What a build is asked about addresses. */
export interface AddressOptions {
  /** Whether what is built is published, so that its addresses are promised from now on. */
  readonly isPublication?: boolean;
  /** A file with addresses that may go. */
  readonly allowGone?: string | undefined;
  /** A file with addresses that another program published. */
  readonly addresses?: string | undefined;
}

export interface AddressParts {
  readonly archive: Archive;
  readonly publicFiles: readonly PublicFile[];
  readonly plan: Plan;
  readonly state: BuildState;
  readonly host: HostState | undefined;
}

export interface AddressResult {
  readonly addresses: Addresses;
  /** The addresses that a publication would lose. */
  readonly errors: readonly ContentError[];
}

/**
 * Finds the promised addresses that the site leaves, and where they lead. A publication that would lose one ends with an
 * error for each; any other build says what the next publication will ask for.
 */
export async function addressStage(
  build: Build,
  parts: AddressParts,
  options: AddressOptions,
): Promise<AddressResult> {
  const { store, log } = build;
  const { archive } = parts;
  const isPublication = options.isPublication === true;
  const isAsked = isPublication || options.addresses !== undefined || !parts.state.isOutputKnown;
  // Nothing is promised by a store that knows of no publication.
  if (!isAsked && !hasAddresses(store)) return { addresses: noAddresses, errors: [] };
  const site = describeSite(build, parts);
  const promised = listPromised(build, parts);
  const given = options.addresses === undefined ? [] : readGiven(build, archive, options.addresses);
  const learned = [...promised.learned, ...given].filter((file) => !isAddressKnown(store, file));
  // What leads somewhere already comes last, and so counts.
  const known = [...listCandidates(build, parts, site), ...learned.map(unknownTarget), ...promised.left];
  const candidates = new Map(known.map((address) => [address.file, address]));
  const left = [...candidates.values()].filter(({ file }) => isPromised(file) && !site.answersFile(file));
  const released = new Set(listReleased(archive, options.allowGone));
  const open = left.filter(({ file }) => !released.has(file));
  const kept = new Map(
    open.flatMap(({ file, target }) =>
      target !== undefined && site.answers(target) ? [[file, target]] : [],
    ),
  );
  const sought = open.filter(({ file }) => !kept.has(file));
  const targets =
    sought.length === 0
      ? new Map<string, string>()
      : await findTargets(
          site,
          sought.map(({ file }) => file),
        );
  const found = new Map(
    sought.flatMap(({ file, target }) => {
      const place = targets.get(file) ?? (target === undefined ? undefined : targets.get(pageFile(target)));
      return place === undefined ? [] : [[file, place]];
    }),
  );
  const lost = sought.flatMap(({ file }) => (found.has(file) ? [] : [file]));
  if (isPublication && lost.length > 0) return { addresses: noAddresses, errors: lost.map(describeLost) };
  for (const line of [describeFound(found), describeOwed(lost)]) if (line !== undefined) log.note(line);
  return {
    addresses: {
      moved: new Map([...kept, ...found]),
      changed: new Set(found.keys()),
      lost,
      released: left.flatMap(({ file }) => (released.has(file) ? [file] : [])),
      learned: learned.filter((file) => !released.has(file)),
      isPublication,
    },
    errors: [],
  };
}

interface Site extends PresentSite {
  readonly answersFile: (file: string) => boolean;
}

function describeSite(build: Build, { archive, publicFiles, plan, state }: AddressParts): Site {
  const { store, contentFolder } = build;
  const media = listUsedMedia(store).map((file) => [publishedName(file), file.digest] as const);
  const files = new Map([...publicFiles.map(({ name, digest }) => [name, digest] as const), ...media]);
  // If every page is made, they are all in the plan.
  const pages = state.isRendererKnown ? undefined : new Set(plan.stale.map(({ path }) => path));
  const isPage = (path: string) => pages?.has(path) ?? sitePages.find(archive, path) !== undefined;
  const answersFile = (file: string) => files.has(file) || isPage(pathOfFile(file));
  const isNew = (path: string) => !wasAnswered(store, pageFile(path));
  const digests = listFilesWithDigests(store);
  // However many files are sought, what is new is asked once.
  const findNewFiles = keepOnce(() =>
    Map.groupBy(
      [...files].filter(([name]) => isNew(`/${name}`)),
      ([, digest]) => digest,
    ),
  );
  return {
    store,
    answersFile,
    answers: (path) => answersFile(pageFile(path)),
    isNew,
    isListed: (path) => {
      const status = archive.findArticle(path)?.status;
      return status !== undefined && status !== 'withdrawn';
    },
    findStoryPath: (path) => archive.findStory(path)?.path,
    findSameBytes: (file) => {
      const digest = digests.get(file);
      const [same, ...others] = (digest === undefined ? undefined : findNewFiles().get(digest)) ?? [];
      return same === undefined || others.length > 0 ? undefined : `/${same[0]}`;
    },
    findRenames: (files) => findRenames(contentFolder, files),
  };
}

/** What a lost store knew, as the manifest tells it. */
function listPromised(
  { outFolder }: Build,
  { state, host }: AddressParts,
): { readonly learned: readonly string[]; readonly left: readonly KnownAddress[] } {
  if (state.isOutputKnown) return { learned: [], left: [] };
  const manifest: Manifest = host?.manifest ?? readManifest(manifestFile(outFolder));
  if (!manifest.isPublished) return { learned: [], left: [] };
  const moved = Object.entries(manifest.moved);
  return {
    learned: [
      ...Object.keys(manifest.files).filter(isPromised),
      ...manifest.lost,
      ...moved.map(([file]) => file),
    ],
    left: moved.map(([file, { target }]) => ({ file, isLeft: true, target })),
  };
}

/** The known addresses that may be left. If little changed, only what this build removes is looked at. */
function listCandidates(
  { store }: Build,
  { plan, state }: AddressParts,
  site: Site,
): readonly KnownAddress[] {
  if (!state.isRendererKnown) return listAddresses(store);
  const beside = [...listFilesWithDigests(store).keys()].filter((file) => !site.answersFile(file));
  const going = [...plan.removed.map(pageFile), ...beside].filter((file) => isAddressKnown(store, file));
  return [...going.map(unknownTarget), ...listLeftAddresses(store)];
}

function unknownTarget(file: string): KnownAddress {
  return { file, isLeft: true, target: undefined };
}

/** The files of the addresses that may go. */
function listReleased({ redirects, site }: Archive, allowGone: string | undefined): readonly string[] {
  const gone = redirects.flatMap(({ old, target }) =>
    target === undefined ? [pageFile(aliasPath(old))] : [],
  );
  return allowGone === undefined ? gone : [...gone, ...readAddresses(allowGone, site.url).files];
}

function readGiven({ log }: Build, { site }: Archive, file: string): readonly string[] {
  const { files, queries } = readAddresses(file, site.url);
  if (queries.length > 0)
    log.note(
      `${String(queries.length)} addresses in ${file} have a query, as ${queries[0] ?? ''}: no file can answer there.`,
    );
  return files;
}

/** Whether a build must look at addresses although nothing changed. */
export function hasOpenAddresses(
  store: Store,
  { isPublication, addresses }: AddressOptions,
  isEverythingPromised: boolean,
): boolean {
  if (isPublication !== true) return addresses !== undefined;
  return (
    addresses !== undefined ||
    !isEverythingPromised ||
    listLeftAddresses(store).some(({ target }) => target === undefined)
  );
}
