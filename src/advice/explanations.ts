import type { CheckName } from '../archive/check-names.ts';

/** Why a warning matters, and what to do. Whole sentences; docs/checks.md says more. */
export interface Explanation {
  readonly why: string;
  readonly remedy: string;
}

export const explanations: Readonly<Record<CheckName, Explanation>> = {
  'dropped-element': {
    why: 'Only HTML that cannot run and loads nothing from elsewhere is printed.',
    remedy: 'Write a link to it, or a picture, in its place.',
  },
  'dropped-tag': {
    why: 'Only HTML that the pages can show is printed.',
    remedy: 'Remove the tag, or write it in Markdown.',
  },
  'unknown-tag': {
    why: 'What stands between < and > is taken for a tag, and readers do not see it.',
    remedy: 'If it is a word for readers, write a backslash in front: \\<.',
  },
  'dropped-attribute': {
    why: 'Only attributes that cannot run and do not change the page’s look are printed.',
    remedy: 'Remove it.',
  },
  'dropped-address': {
    why: 'Pages lead to https://, http:// and mailto: alone; readers see the words without a link.',
    remedy: 'Write such an address, or remove the link and leave its words.',
  },
  'open-comment': {
    why: 'All that follows is part of the comment, and nobody sees it.',
    remedy: 'Write --> where the comment ends.',
  },
  'nothing-printed': {
    why: 'The page has a headline and nothing to read below it.',
    remedy: 'Write the text, or remove what is there and write a summary.',
  },
  'lost-cells': {
    why: 'A table has as many columns as its first row; the cells beyond are not printed.',
    remedy: 'Add cells to the first two rows, or write \\| for a bar that is part of a cell.',
  },
  'unused-note': {
    why: 'A note is printed only where the text refers to it.',
    remedy: 'Write its mark in the text where it belongs, or remove the note.',
  },
  'repeated-definition': {
    why: 'The first definition of a name counts; this one is not printed.',
    remedy: 'Give it another name, and write that in the text.',
  },
  'cut-value': {
    why: 'In YAML, a number sign after a space begins a comment, which nobody sees.',
    remedy: 'Put the whole value in quotation marks, or the comment on a line of its own.',
  },
  'unused-file': {
    why: 'Files are published if an article or a page shows or links to them.',
    remedy: 'Link to it, or remove the file.',
  },
  shortcode: {
    why: 'Another system would have put something in its place; readers here see the code.',
    remedy: 'Write in Markdown what it stands for, or put code that is meant for readers between ` and `.',
  },
  'wiki-link': {
    why: 'Links have another form in Markdown; readers see the brackets.',
    remedy: 'Write [words](address), such as [The harbour](../27/harbour.md).',
  },
  'attribute-list': {
    why: 'Markdown has no attributes here; readers see the braces.',
    remedy: 'Remove it, or put code that is meant for readers between ` and `.',
  },
  directive: {
    why: 'Another system would have made a box, or run it; readers see the mark.',
    remedy: 'Write it as a heading, a quote or a paragraph.',
  },
  'address-with-space': {
    why: 'An address ends at its first space, so readers see the brackets.',
    remedy: 'Put the address between < and >, or write %20 for each space.',
  },
  'missing-definition': {
    why: 'Nothing says where it leads, so readers see the brackets.',
    remedy: 'Write the definition on a line of its own, such as [name]: https://… or [^1]: The note.',
  },
  'indented-code': {
    why: 'A line that begins with four spaces or a tab is code: it is printed in the type of code, and does not wrap.',
    remedy: 'Remove the spaces, or put code between lines of ```.',
  },
  'missing-alt': {
    why: 'Readers who do not see the picture learn nothing of it; nor do search engines.',
    remedy: 'Say between [ and ] what the picture shows.',
  },
  'link-without-words': {
    why: 'Readers see nothing to follow.',
    remedy: 'Write words between [ and ], or remove the link.',
  },
  'skipped-heading': {
    why: 'Readers with a screen reader go by levels, and look for what is missing.',
    remedy: 'Give the heading the next level: a number sign less for each that is skipped.',
  },
  'repeated-headline': {
    why: 'The page prints the headline above the text already.',
    remedy: 'Remove it from the text.',
  },
  'own-host': {
    why: 'Links to this site are checked, and stay on it, in its own form alone.',
    remedy: 'Write the path alone, from its first slash on.',
  },
  'damaged-picture': {
    why: 'Readers may not see it, or only a part; nothing is made from it in the sizes of their screens.',
    remedy: 'Save it again, or take it again from where it came.',
  },
  'misnamed-picture': {
    why: 'Hosts and browsers go by the ending; nothing is made from it in the sizes of screens.',
    remedy: 'Give its name the ending of what it is, in the text too, or save it as what the name says.',
  },
  'huge-picture': {
    why: 'To decode it takes half a gigabyte of memory, for readers too; it is published as it is, and in no other size.',
    remedy: 'Save it with sides of at most 2,400 pixels.',
  },
  'heavy-picture': {
    why: 'It is published as it is: readers wait for it, and many pay for each megabyte.',
    remedy:
      'Save it as JPEG or WebP, with sides of at most 2,400 pixels; a film is lighter than a picture that moves.',
  },
  'unknown-check': {
    why: 'A comment or a setting turns a warning off by its name.',
    remedy: 'Correct the name; docs/checks.md lists them all.',
  },
};
