/** Where our HTML differs from the reference parser's, by the name of the example, and why that is accepted. */
export const knownDifferences: Readonly<Record<string, string>> = {
  'GFM 62':
    'A label with a space is no footnote in either. The reference reads "[^a b]: no" as the definition of a link named "^a b"; Sätteri leaves the brackets as text, as GitHub does.',
  'GFM 69':
    'A fault of Sätteri: "*_*word" is no emphasis by the flanking rules of CommonMark 6.2, since the second "*" stands between punctuation and a letter. It only touches a lone underscore between two stars.',
  'GFM 70': 'The same as GFM 69, in a list.',
};
