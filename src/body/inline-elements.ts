/** Elements within a line, by their names: the text goes on where one begins or ends. */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strike strong sub sup time u var wbr'.split(
    ' ',
  ),
);
