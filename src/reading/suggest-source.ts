import type { Source } from '../archive/source.ts';
import { findNearestWord } from './nearest-word.ts';

/**
 * The id of the outlet that somebody most likely meant: by its id in capitals or as a file, `sources/elparis.yaml`; by
 * its name, `El París`; by its host, `www.elparis.example`; or the nearest of these.
 */
export function suggestSource(written: string, sources: ReadonlyMap<string, Source>): string | undefined {
  const name = written
    .trim()
    .replace(/^.*sources\//, '')
    .replace(/\.ya?ml$/i, '');
  const ids = new Map(
    [...sources.values()].flatMap(({ id, name: ofOutlet, url }) =>
      [id, ofOutlet, hostOf(url ?? '')]
        .filter((each) => each !== '')
        .map((each) => [plain(each), id] as const),
    ),
  );
  const nearest = findNearestWord(plain(name), ids.keys());
  return ids.get(plain(name)) ?? ids.get(plain(hostOf(name))) ?? ids.get(nearest ?? '');
}

/** `elparis.example` of `https://www.elparis.example/`; empty if an address has no host. */
function hostOf(address: string): string {
  const url = URL.parse(/^https?:/i.test(address) ? address : `https://${address}`);
  return address.includes('.') ? (url?.host ?? '').replace(/^www\./, '') : '';
}

/** Without accents, capitals and whatever is neither a letter nor a digit. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
