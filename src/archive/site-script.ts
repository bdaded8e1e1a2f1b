import { z } from 'zod';
import { limits } from './limits.ts';
import { findTextFault, type FieldFault } from './text-fault.ts';
import { list, refuseBy } from './text-field.ts';
import { findAddressFault, findPathOrAddressFault } from './web-address.ts';

/** The field for scripts of others, such as one that counts visits. */
export const scripts = list(
  z.union([
    scriptAddress('The address of a script.'),
    z.strictObject({
      src: scriptAddress('The address of the script.'),
      attributes: attributes().default({}).describe('The attributes of its tag, such as data-domain.'),
      connect: list(hostAddress(), limits.scriptHosts)
        .default([])
        .describe('The hosts that it talks to besides its own.'),
    }),
  ]),
  limits.scripts,
);

/** A script as a page prints it. */
export interface SiteScript {
  readonly src: string;
  readonly attributes: Readonly<Record<string, string | boolean>>;
  /** The origins that it may talk to. */
  readonly connect: readonly string[];
}

/**
 * The scripts of such a field. A script may talk to its own host, to those that are named, and to those that its
 * attributes name.
 */
export function scriptsOf(setting: z.output<typeof scripts>): readonly SiteScript[] {
  return setting.map((written) => {
    const { src, attributes, connect } =
      typeof written === 'string' ? { src: written, attributes: {}, connect: [] } : written;
    const named = [src, ...connect, ...Object.values(attributes)];
    return { src, attributes, connect: [...new Set(named.flatMap(listOrigin))] };
  });
}

/** The origins from which scripts are loaded, and to which they talk: what a reader is told of. */
export function hostsOfScripts(all: readonly SiteScript[]): readonly string[] {
  const origins = all.flatMap(({ connect }) => connect);
  return [...new Set(origins.map((origin) => new URL(origin).host))].sort();
}

function listOrigin(value: string | boolean): readonly string[] {
  if (typeof value !== 'string' || findSecureFault(value) !== undefined) return [];
  return [new URL(value).origin];
}

function scriptAddress(description: string) {
  return refuseBy(z.string(), (value) =>
    value.startsWith('/')
      ? (findPathOrAddressFault(value) ?? findPolicyFault(value))
      : findSecureFault(value),
  ).describe(description);
}

function hostAddress() {
  return refuseBy(z.string(), findSecureFault).describe(
    'The address of a host, such as https://count.example.',
  );
}

function findSecureFault(value: string): FieldFault | undefined {
  if (!/^https:\/\//i.test(value)) return notSecure;
  return findAddressFault(value) ?? findPolicyFault(value);
}

/** The characters that part the sources of a security policy. */
function findPolicyFault(value: string): FieldFault | undefined {
  return /[;,'"*]/.test(value) ? partsPolicy : undefined;
}

const notSecure: FieldFault = {
  message: 'is neither an address with https:// nor a path of this site',
  remedy: 'Write the whole address, such as https://count.example/script.js.',
};
const partsPolicy: FieldFault = {
  message: 'holds a character that parts the rules of the security policy: one of ; , * and quotes',
  remedy: 'Write %3B for ; and %2C for , or ask the script’s host for a plainer address.',
};

/** Attributes that say how a script is loaded, and those that only the script reads. */
const allowedAttribute =
  /^(?:data-[a-z0-9][a-z0-9._-]*|async|defer|crossorigin|id|integrity|referrerpolicy|type)$/;

/** A tag’s attributes by their names; true is the value of one that has none. */
function attributes() {
  const value = refuseBy(z.string(), (text) =>
    findTextFault(text, { most: limits.sentences, mayBeEmpty: true }),
  );
  return z.record(z.string(), z.union([value, z.boolean()])).check(({ value: given, issues }) => {
    for (const name of Object.keys(given))
      if (!allowedAttribute.test(name))
        issues.push({ code: 'custom', input: given, path: [name], ...otherAttribute });
  });
}

const otherAttribute = {
  message: 'is not an attribute that a script of a site may have',
  params: { remedy: 'Use data-…, async, defer, crossorigin, id, integrity, referrerpolicy or type.' },
};
