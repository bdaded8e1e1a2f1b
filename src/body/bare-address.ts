import type { Element } from 'hast';
import { decodePath } from '../archive/permalink.ts';

/** Whether a link’s text is its own address, as in `<https://example.org>`. */
export function isBareAddress({ tagName, properties, children }: Element): boolean {
  const [child] = children;
  const { href } = properties;
  if (tagName !== 'a' || children.length !== 1 || child?.type !== 'text' || typeof href !== 'string')
    return false;
  const text = child.value;
  const addresses = [text, `http://${text}`, `mailto:${text}`];
  return addresses.includes(href) || addresses.map(decodePath).includes(decodePath(href));
}
