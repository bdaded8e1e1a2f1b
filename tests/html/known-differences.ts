/** Where our HTML differs from the reference parser's, by the name of the example, and why that is accepted. */
export const knownDifferences: Readonly<Record<string, string>> = {
  'GFM 62':
    'A label with a space is no footnote in either. The reference reads "[^a b]: no" as the definition of a link named "^a b"; Sätteri leaves the brackets as text, as GitHub does.',
  'GFM 69':
    'A fault of Sätteri: "*_*word" is no emphasis by the flanking rules of CommonMark 6.2, since the second "*" stands between punctuation and a letter. It only touches a lone underscore between two stars.',
  'GFM 70': 'The same as GFM 69, in a list.',
  'GFM 24':
    'A single tilde is a sign for ranges here, as in 3~5; only two strike out. GitHub’s rule strikes for one too.',
  'GFM 53':
    'A bare address ends before an ideographic full stop, which GitHub’s rule takes in with all that follows.',
  'GFM 71':
    'A single tilde is a sign for ranges here, as in 3~5; only two strike out. GitHub’s rule strikes for one too.',
  'GFM 72':
    'Emphasis beside Chinese and Japanese punctuation is emphasis here, by the CJK-friendly amendment to CommonMark.',
  'Chinese and Japanese': 'The same as GFM 72.',
};
