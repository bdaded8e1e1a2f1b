import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fromCaller } from './caller-folder.mjs';

/*
 * Which folder a command is about, if none is named. This is JavaScript because it is asked before the program is
 * bundled.
 */

/**
 * The site folder that a command takes where `--content` is left out: the caller’s own folder if it holds site.yaml,
 * else `content` in it.
 * @returns {string} from the caller’s folder.
 */
export function findSiteFolder() {
  return holdsSite('.') ? '.' : 'content';
}

/**
 * The site folder of a command line, before it is checked.
 * @param {readonly string[]} words
 * @returns {string | undefined} undefined if there is no site yet.
 */
export function findSiteOf(words) {
  const place = words.findLastIndex((word) => /^--content(?:=|$)/.test(word));
  const [, joined] = /^--content=(.*)$/s.exec(words[place] ?? '') ?? [];
  const folder = place < 0 ? findSiteFolder() : fromCaller(joined ?? words[place + 1] ?? '');
  return holdsSite(folder) ? folder : undefined;
}

/** @param {string} folder */
function holdsSite(folder) {
  return existsSync(join(folder, 'site.yaml'));
}
