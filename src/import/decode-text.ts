/** A file’s text, and the encoding if it is none of Unicode; or why it is no text. */
export type DecodedText = { readonly text: string; readonly encoding?: string } | { readonly why: string };

/**
 * Decodes UTF-8, UTF-16 with its mark, else Windows’ Latin letters, as most old files are that are not UTF-8.
 * @param declared the encoding that the file names itself; it counts only if the bytes are not UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared = 'windows-1252'): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.subarray(0, 8192).includes(0)) return { why: 'it is no text' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: decoderFor(declared).decode(bytes), encoding: declared };
  }
}

function decoderFor(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
