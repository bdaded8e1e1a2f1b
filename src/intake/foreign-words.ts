import { languageName } from '../archive/language.ts';
import { formatNumber } from '../log/build-log.ts';
import type { Settings } from '../reading/read-settings.ts';
import { countForeign } from '../words/foreign-words.ts';

/** A warning for a site in whose language nobody has written interface words; undefined if all are in its language. */
export function describeForeignWords({ site, words }: Pick<Settings, 'site' | 'words'>): string | undefined {
  const count = countForeign(words);
  if (count === 0) return undefined;
  const language = `${languageName(site.language, 'en')} (${site.language})`;
  return `The interface has no words in ${language}: ${formatNumber(count, 'message')} are English, and marked so. words.yaml can hold them.`;
}
