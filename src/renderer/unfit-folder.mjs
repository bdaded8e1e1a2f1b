/**
 * Why pages cannot be compiled in a folder: Vite takes names of files for addresses, where `#`, `?` and `%` mean something
 * else. With `%` it would end without a word, and leave pictures out.
 * @param {string} folder
 * @returns {string | undefined} undefined if they can.
 */
export function explainUnfit(folder) {
  const [character] = /[#?%]/.exec(folder) ?? [];
  if (character === undefined) return undefined;
  return (
    `${folder} has “${character}” in its path, and what compiles the pages takes that for a part of an address. ` +
    'Move it to a folder without “#”, “?” and “%”.'
  );
}
