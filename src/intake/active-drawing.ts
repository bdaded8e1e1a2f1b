import { fileStart, positionAt, type PlacedError } from '../documents/content-error.ts';

/**
 * The error of a drawing (SVG) that would run something or load something from elsewhere if a reader opened it by its
 * own address. The headers of a host may forbid it, but not every host sends headers. What hides it from this search
 * is refused too: other encodings than UTF-8, entities of its own, style sheets of its own.
 */
export function findActiveContent(bytes: Uint8Array): PlacedError | undefined {
  const text = decode(bytes);
  if (text === undefined) return { ...fileStart, ...describeActive('text that is not UTF-8') };
  for (const { pattern, name } of activeContent) {
    const match = pattern.exec(text);
    if (match !== null) return { ...positionAt(text, match.index), ...describeActive(name) };
  }
  const hidden = decodeEntities(text);
  return /javascript\s*:/i.test(hidden) ? { ...fileStart, ...describeActive('javascript:') } : undefined;
}

const activeContent = [
  { pattern: /<!ENTITY/i, name: 'an entity of its own' },
  { pattern: /<\?xml-stylesheet/i, name: 'a style sheet elsewhere' },
  { pattern: /encoding\s*=\s*["'](?!utf-?8["'])[^"']*["']/i, name: 'another encoding than UTF-8' },
  { pattern: /<(?:[\w.-]+:)?(?:script|handler|listener)\b/i, name: 'a script' },
  { pattern: /<(?:[\w.-]+:)?(?:iframe|object|embed|foreignObject|audio|video)\b/i, name: 'other documents' },
  { pattern: /[\s"'/]on[a-z]+\s*=\s*["']/i, name: 'a script that waits for an event' },
  { pattern: /javascript\s*:/i, name: 'javascript:' },
] as const;

function describeActive(name: string): Omit<PlacedError, 'line' | 'column'> {
  return {
    what: `the drawing holds ${name}`,
    why: 'A reader who opens it by its own address would run what is in it, as a part of this site.',
    remedy: 'Save it as plain SVG without scripts, as drawing programs can, or as a PNG.',
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Decodes numbers and what else can stand between the letters of an address. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    })
    .replaceAll('&colon;', ':')
    .replace(/[\t\n\r]/g, '');
}
