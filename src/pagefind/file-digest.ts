import { createHash } from 'node:crypto';

/** What the name of an index’s file has of its content: ten digits of its SHA-256. */
export function digestInName(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}
