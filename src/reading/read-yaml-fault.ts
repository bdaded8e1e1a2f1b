import type { PlacedError, Position } from '../documents/content-error.ts';

/** The words of an error, without its position. */
export type Words = Omit<PlacedError, keyof Position>;

/** Explains a fault of YAML in plain words. @param code of a fault from `parseYamlTree`. */
export function describeYamlFault(code: string): Words {
  return faults[code] ?? unknownFault;
}

const quoting = 'Put the whole value in quotes: "…", or in \'…\' where it holds double quotes itself.';
const unknownFault: Words = {
  what: 'this is not valid YAML',
  why: 'The line cannot be told apart into a key and its value.',
  remedy: 'Compare it with the lines around it. A text with : # [ ] { } " or \' in it is safe in quotes.',
};
const badIndent: Words = {
  what: 'the indentation fits no line above',
  why: 'How far a line is indented says which key it belongs to.',
  remedy:
    'Begin every key in the first column, what belongs to it two spaces further, and the keys of a list’s item below one another.',
};
const colonInText: Words = {
  what: 'a second colon on one line',
  why: 'A colon with a space after it ends a key, so a text that holds one must be in quotes.',
  remedy: quoting,
};
const reference: Words = {
  what: 'a reference (&name or *name) cannot be used here',
  why: 'A text that begins with & or * means another place of the file, which front matter never needs.',
  remedy: quoting,
};
const tag: Words = {
  what: 'a text begins with an exclamation mark',
  why: 'In YAML an exclamation mark at the start names a type, not a text.',
  remedy: quoting,
};

/** Words by the codes of `YamlFault`: those of the package `yaml`, or our own if these are too wide. */
const faults: Readonly<Record<string, Words>> = {
  ALIAS: reference,
  ALIAS_PROPS: reference,
  BAD_ALIAS: reference,
  MULTIPLE_ANCHORS: reference,
  MULTIPLE_TAGS: tag,
  TAG_RESOLVE_FAILED: tag,
  BAD_INDENT: badIndent,
  ITEM_OUT_OF_LINE: {
    what: 'a line of a list begins neither with a hyphen nor below the words of its item',
    why: 'The keys of one item stand below one another, and every item begins with a hyphen and a space.',
    remedy:
      'Indent the line so that it begins below the first letter after the hyphen; where it is an item of its own, write “- ” before it, below the hyphen above.',
  },
  HYPHEN_WITHOUT_SPACE: {
    what: 'a hyphen is not followed by a space',
    why: 'Only a hyphen with a space after it begins an item of a list: - Text, not -Text.',
    remedy: 'Write the space, and every hyphen of the list below the first.',
  },
  LIST_OUT_OF_PLACE: {
    what: 'an item of a list is out of place here',
    why: 'The items of a list (a hyphen and a space) stand on lines of their own below their key, which has nothing after its colon.',
    remedy:
      'Begin it on a line below the key, or write the list beside the key: [a, b]. A text that begins with a hyphen must be in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'a key is not followed by a colon and a space',
    why: 'Only a colon with a space after it ends a key: title: Text, not title:Text.',
    remedy: 'Write the colon and the space.',
  },
  BLOCK_AS_IMPLICIT_KEY: colonInText,
  BLOCK_IN_FLOW: colonInText,
  UNCLOSED_QUOTE: {
    what: 'a quote is opened here and never closed',
    why: 'Everything up to the next quote would be part of this text.',
    remedy: 'Write the same quote at its end.',
  },
  UNCLOSED_BRACKET: {
    what: 'a bracket is opened here and not closed',
    why: 'Everything up to its counterpart would be part of this list or group.',
    remedy:
      'Close it on its line, or indent the lines that belong to it; put the text in quotes where it is no list.',
  },
  TEXT_AFTER_END: {
    what: 'something follows a closed quote or bracket',
    why: 'A value that begins with a quote or a bracket ends with its counterpart; nothing may follow on that line.',
    remedy: `Remove what follows, or take it in. ${quoting} In '…' an apostrophe is written twice.`,
  },
  MISSING_COLON: {
    what: 'a line without a colon',
    why: 'Every line is a key, a colon, a space and a value, or it goes on with the line above and is indented.',
    remedy:
      'Write the colon after the key, or indent the line by two spaces. Where the text of an article begins here, write --- on the line above.',
  },
  BAD_DQ_ESCAPE: {
    what: 'a backslash is followed by a letter that means nothing',
    why: 'Between double quotes a backslash begins a special sign, such as \\" or \\n.',
    remedy: "Write two backslashes, or put the text in single quotes: '…'.",
  },
  BAD_SCALAR_START: {
    what: 'a text cannot begin with this character',
    why: 'In YAML @, `, % and | have a meaning of their own at the start of a value.',
    remedy: quoting,
  },
  DUPLICATE_KEY: {
    what: 'this key is here for the second time',
    why: 'Only one of the two values could count, and nobody could tell which.',
    remedy: 'Remove one of them. Several values for one key are a list: [a, b].',
  },
  TAB_AS_INDENT: {
    what: 'the line is indented by a tab',
    why: 'YAML counts spaces, and a tab is as wide as each editor likes.',
    remedy: 'Indent by two spaces.',
  },
  MULTIPLE_DOCS: {
    what: 'the keys end here, and something follows',
    why: 'A line of three dots ends YAML for good.',
    remedy: 'Remove the line of three dots.',
  },
  NON_STRING_KEY: {
    what: 'a key is a plain word',
    why: 'A list, a number or an empty key can name nothing.',
    remedy: 'Write a key of the manual before the colon; a text with a colon in it is safe in quotes.',
  },
  RESOURCE_EXHAUSTION: {
    what: 'brackets are nested too deeply',
    why: 'No key of the manual needs more than three levels.',
    remedy: 'Remove the brackets that are too many, or put the text in quotes.',
  },
};
