import { positionAt, type PlacedError } from '../documents/content-error.ts';

/**
 * Finds the colours of site.yaml that YAML takes for comments, since they begin with # and have no quotes. The key then
 * counts as left out, and nobody would hear of it.
 */
export function findCommentedColours(yaml: string): readonly PlacedError[] {
  return Array.from(yaml.matchAll(commented), ({ index, 1: start = '', 2: colour = '' }) => ({
    ...positionAt(yaml, index + start.length),
    what: `${colour} is a comment, not a colour`,
    why: 'In YAML, # begins a comment that runs to the end of the line.',
    remedy: `Put it in quotes: "${colour}".`,
  }));
}

const commented =
  /^([ \t]*(?:accent|light|dark):[ \t]+)(#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8}))(?=\s|$)/gim;
