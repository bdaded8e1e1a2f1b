/** Addresses that some server or file system takes for one have one key. */
export function pathKey(path: string): string {
  return path
    .replace(/\/(?:index\.html)?$/, '')
    .normalize('NFC')
    .toLowerCase();
}
