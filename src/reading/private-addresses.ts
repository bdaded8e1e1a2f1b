import { hasUserName, userName } from '../archive/web-address.ts';
import type { PlacedError } from '../documents/content-error.ts';
import { moveDown, type BodyAddresses } from './read-references.ts';

/** An error for every address of a body that has a name or a password before its host. It does not repeat them. */
export function findPrivateAddresses({ links, images, bodyLine }: BodyAddresses): readonly PlacedError[] {
  return [...links, ...images]
    .filter(({ url }) => hasUserName(url))
    .map((address) => {
      const { line, column } = moveDown(address, bodyLine);
      return {
        line,
        column,
        what: `an address ${userName.message}`,
        why: 'Every reader would have it; and what stands before an @ can look like the host that it leads to.',
        remedy: userName.remedy,
      };
    });
}
