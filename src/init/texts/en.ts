import type { StarterTexts } from '../starter-texts.ts';

export const english: StarterTexts = {
  language: 'en',
  description: 'The archive of {name}: every article at its own address, by day, topic and word.',
  topic: 'This archive',
  outlet: 'Example Gazette',
  about: {
    title: 'About',
    description: 'What this archive holds, and who is behind it.',
    body: `{name} keeps its articles where they can be found again: by day in the [archive](/archive/), by their words with the
[search](/search/).

Write here who is behind it, how it is paid for, and how readers reach you.`,
  },
  opening: {
    title: 'The archive is open',
    slug: 'the-archive-is-open',
    summary: 'This is the first article. Change it, or delete its file before you publish.',
    body: `{name} has an archive. Every article is a file, and every file has an address that stays.

Pictures lie beside the article that shows them:`,
    picture: {
      alt: 'A shelf with files of many colours; one is pulled out',
      caption: 'One file for each day.',
    },
    link: 'How an article is written',
  },
  writing: {
    title: 'How an article is written',
    slug: 'how-an-article-is-written',
    summary: 'Headings, lists, quotations, notes: what Markdown gives, in one page.',
    body: `An article is plain text with a few marks. A blank line begins a new paragraph; *one star* stresses, **two** stress
more.

## A heading

- A list has a dash before each point.
- A link has its words in brackets: [the search](/search/).

> A quotation stands behind an arrow.

What does not fit into the sentence goes into a note.[^1]

[^1]: It is printed at the end.`,
  },
  readme: `Each article is a file: \`articles/YYYY/MM/DD/words-of-the-address.md\`. The folder is its day, the file's name the end of its
address. Pictures lie beside it.

\`\`\`sh
npm install                           # once
npx limited-times new "The headline"  # begins an article, as a draft
npx limited-times dev                 # shows the site while you write
npx limited-times check               # finds mistakes
npx limited-times build               # makes the site in dist/
npx limited-times preview             # shows what was built
\`\`\`

- \`site.yaml\` has the name, the address, the language, and all other settings with a line about each.
- \`pages/\` has pages such as About, \`sources/\` the outlets, \`public/\` files that are published as they are.
- \`style.css\` changes colours, fonts and widths.

A published address should answer for ever: do not rename or delete an article's file; withdraw it with
\`status: withdrawn\`.

**Publishing on GitHub Pages:** in the repository's settings, turn Pages on with "GitHub Actions" as its source. Each push to
\`main\` then publishes.

**A newer version of the program:** \`npm install limited-times@latest\`.`,
};
