/** Under which terms others may use a text or a picture, as pages name them. */
export interface License {
  readonly name: string;
  /** Where the terms are told, if that is known. */
  readonly url?: string;
}

/**
 * A licence as an editor wrote it. Creative Commons licences are known by their names (`CC BY-SA 4.0`, or SPDX’s
 * `CC-BY-SA-4.0`) and lead to their terms; an address leads there; anything else is a name.
 */
export function readLicense(text: string): License {
  if (/^https?:\/\//i.test(text)) return { name: nameOfAddress(text), url: text };
  return findCreativeCommons(text) ?? { name: text };
}

function findCreativeCommons(text: string): License | undefined {
  const [found, zero, kind = '', version = ''] = creativeCommons.exec(text) ?? [];
  if (found === undefined) return undefined;
  if (zero !== undefined) return { name: 'CC0 1.0', url: `${home}publicdomain/zero/1.0/` };
  const terms = kind.toLowerCase();
  return { name: `CC ${kind.toUpperCase()} ${version}`, url: `${home}licenses/${terms}/${version}/` };
}

const home = 'https://creativecommons.org/';
const creativeCommons = /^CC[- ]?(?:(0)(?:[- ]1\.0)?|(BY(?:-NC)?(?:-SA|-ND)?)[- ](\d\.\d))$/i;

/** An address without what every address has. */
function nameOfAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}
