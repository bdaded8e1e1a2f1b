import { scriptsOf } from '../archive/site-script.ts';
import { href } from '../components/site-format.ts';
import { site } from '../renderer/frame.ts';

/** The scripts of others that a site loads, with the attributes of their tags. */
export const siteScripts = scriptsOf(site.scripts ?? []).map(({ src, attributes, connect }) => ({
  src: src.startsWith('/') ? href(src) : src,
  connect,
  attributes: loadsByItself(attributes) ? attributes : { defer: true, ...attributes },
}));

/** The rules of the security policy on scripts. @param own the rule of a site that has none of others. */
export function createScriptRules(own: string): readonly string[] {
  if (siteScripts.length === 0) return [own];
  const sources = siteScripts.flatMap(({ src }) => (src.startsWith('/') ? [] : [src.replace(/[?#].*$/, '')]));
  const hosts = [...new Set(siteScripts.flatMap(({ connect }) => connect))];
  return [[own, ...sources].join(' '), ["connect-src 'self'", ...hosts].join(' ')];
}

/** Whether the attributes say when a script runs. Without them, it would hold up the page. */
function loadsByItself(attributes: Readonly<Record<string, string | boolean>>): boolean {
  return ['async', 'defer', 'type'].some((name) => Object.hasOwn(attributes, name));
}
