/** What file systems take for the name of a file or a folder, in bytes of UTF-8. */
export const longestName = 255;

/** The same of a file that is published: whoever copies it to a host may put an ending behind its name meanwhile, such as `.part`. */
export const longestFileName = longestName - '.part'.length;

const encoder = new TextEncoder();

export function countBytes(name: string): number {
  return encoder.encode(name).length;
}

/** Why a name has a limit that is not counted in letters. */
export const whyNoLonger = `File systems take names of ${String(longestName)} bytes, and letters beyond a to z have two to four.`;
