import { isRegion } from '../archive/language-tag.ts';
import { suggestLanguageTag } from './suggest-language.ts';
import type { Advice } from './advice.ts';
import { findNearestWord } from './nearest-word.ts';
import { suggestSource } from './suggest-source.ts';
import { suggestDays, suggestInstants } from './written-date.ts';

/**
 * The values that somebody may have meant, best first. The caller keeps those that the field accepts.
 * @param field by its keys, without the indexes of lists: `corrections.date`.
 */
export function suggestValues(field: string, written: string, advice: Advice): readonly string[] {
  return suggestions[field]?.(written, advice) ?? [];
}

type Suggest = (written: string, advice: Advice) => readonly string[];

const language: Suggest = (written) => listDefined(suggestLanguageTag(written));

const suggestions: Readonly<Record<string, Suggest>> = {
  published: suggestInstants,
  updated: suggestInstants,
  'corrections.date': suggestDays,
  'withdrawn.date': suggestDays,
  language,
  originalLanguage: language,
  source: (written, { sources }) => listDefined(suggestSource(written, sources)),
  sourceUrl: suggestAddresses,
  'moreInformation.url': (written) => [...suggestAddresses(written), ...suggestPaths(written)],
  url: suggestAddresses,
  aliases: suggestPaths,
  translationOf: suggestArticles,
  'image.src': suggestPictures,
  timeZone: suggestTimeZones,
  country: suggestCountries,
};

function listDefined(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

/** A web address with its scheme mended or added, and without its path, as a site’s is. */
function suggestAddresses(written: string): readonly string[] {
  const rest = written.trim().replace(/^[a-z]{0,6}[:/\\]+/i, '');
  if (!/^[^\s/?#@]+\.\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u.test(rest)) return [];
  const scheme = /^http:/i.test(written.trim()) ? 'http' : 'https';
  const url = URL.parse(`${scheme}://${rest}`);
  return url === null ? [] : [`${scheme}://${rest}`, url.href, url.origin];
}

/** The path of an address on this site, with a slash at its start, without query and fragment. */
function suggestPaths(written: string): readonly string[] {
  const [path = ''] = written
    .trim()
    .replace(/^https?:\/\/[^/]+/i, '')
    .split(/[?#]/);
  const plain = `/${path.replace(/^(?:\.{0,2}\/)+/, '')}`;
  return path.includes('/') && plainPath.test(plain) ? [plain] : [];
}

/** The path of an article, of its address or of its file. */
function suggestArticles(written: string): readonly string[] {
  const [day] = /\d{4}\/\d{2}\/\d{2}\/[^/?#]+/.exec(written) ?? [];
  return day === undefined ? [] : [`/${day.trim().replace(/\.md$/, '')}/`];
}

/** Old paths with anything else, such as stars and empty parts, are refused when all files are checked. */
const plainPath = /^(?:\/[\p{L}\p{N}_~-][\p{L}\p{N}\p{M}._~-]*)+\/?$/u;

/** `./dam.jpg` of `dam.jpg`, `/images/dam.jpg` or `.\dam.jpg`. */
function suggestPictures(written: string): readonly string[] {
  const name = written.trim().split(/[/\\]/).at(-1) ?? '';
  return /^https?:/i.test(written) ? [] : [`./${name}`];
}

/** The zone with that name, one with that city, the nearest, or the offset. */
function suggestTimeZones(written: string): readonly string[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const name = written.trim().replace(/\s+/g, '_').toLowerCase();
  const ofCity = zones.find((zone) => zone.toLowerCase().endsWith(`/${name}`));
  const [, sign, hours = '', minutes = '00'] = /^(?:utc|gmt)?([+-])(\d\d?):?(\d\d)?$/.exec(name) ?? [];
  const offset = sign === undefined ? undefined : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return [ofCity, findNearestWord(written, zones), offset].flatMap(listDefined);
}

/** A country’s code in capitals, the present one of an old one, or that of an English name. */
function suggestCountries(written: string): readonly string[] {
  const code = written.trim().toUpperCase();
  const present = /^[A-Z]{2}$/.test(code) ? new Intl.Locale(`und-${code}`).region : undefined;
  return [present, findCountry(written)].flatMap(listDefined);
}

function findCountry(written: string): string | undefined {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isRegion);
  const byName = new Map(codes.map((code) => [(names.of(code) ?? '').toLowerCase(), code]));
  const nearest = findNearestWord(written.trim(), byName.keys());
  return nearest === undefined ? undefined : byName.get(nearest);
}
