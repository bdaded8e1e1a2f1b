import { isIP } from 'node:net';

/**
 * Whether a request is for this machine, by its Host. A page of a stranger can have a name of its own lead to this
 * machine, and would then read what is shown here: its requests have that name as their Host.
 * @param header as the request has it: `localhost:4321`.
 * @param listening the name or address at which the server listens, if somebody named one.
 */
export function isAllowedHost(header: string | undefined, listening?: string): boolean {
  const name = hostName(header ?? '');
  if (name === undefined) return false;
  if (isThisMachine(name)) return true;
  if (listening === undefined) return false;
  // No name leads to where an address does, so whoever writes one means this machine.
  return isAddress(name) || name === hostName(asHost(listening));
}

/** The name in a Host, in lower case and without its port; undefined if it is none. */
function hostName(header: string): string | undefined {
  if (!/^[\w.:[\]-]+$/.test(header)) return undefined;
  return URL.parse(`http://${header}`)?.hostname.replace(/\.$/, '');
}

/** An address as a Host has it: `[::1]`. */
function asHost(name: string): string {
  return isIP(name) === 6 ? `[${name}]` : name;
}

function isThisMachine(name: string): boolean {
  return name === '[::1]' || /^127(?:\.\d+){3}$|^(?:.+\.)?localhost$/.test(name);
}

function isAddress(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}
