/** The longest name of a file or folder that file systems allow, in bytes of UTF-8. */
export const longestName = 255;

/** The same for a published file: programs that copy it to a host may add an ending such as `.part` meanwhile. */
export const longestFileName = longestName - '.part'.length;

const encoder = new TextEncoder();

export function countBytes(name: string): number {
  return encoder.encode(name).length;
}

/** Tells editors why a name’s limit is not counted in letters. */
export const whyNoLonger = `File systems take names of ${String(longestName)} bytes, and letters beyond a to z have two to four.`;
