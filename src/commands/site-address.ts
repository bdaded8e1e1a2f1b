import { findSiteFault } from '../archive/web-address.ts';
import { UsageError } from './command-line.ts';

/** What `--help` says of `--url`. */
export const urlHelp = `  --url ADDRESS   where the site is published, in place of site.yaml’s url; the variable SITE_URL says the same`;

/**
 * The address that takes the place of site.yaml’s: that of `--url`, else of the environment’s `SITE_URL`. Hosts name
 * addresses without the slash at their end, so it may be missing here.
 * @param url the value of `--url`.
 * @returns undefined if neither is given; an empty variable counts as none.
 * @throws UsageError if no site can be published there.
 */
export function readSiteAddress(
  url: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const variable = environment['SITE_URL'];
  if (url !== undefined) return checkAddress('--url', url);
  return variable === undefined || variable === '' ? undefined : checkAddress('SITE_URL', variable);
}

function checkAddress(name: string, written: string): string {
  const address = URL.parse(written.replace(/\/?$/, '/'))?.href ?? written;
  const fault = findSiteFault(address);
  if (fault === undefined) return address;
  const value = fault.hidesValue === true ? '' : `, not “${written}”`;
  const example = fault.remedy ?? 'Write the whole address.';
  throw new UsageError(
    `${name} takes an address such as https://ana.github.io/gaceta/${value}: it ${fault.message}. ${example}`,
  );
}
