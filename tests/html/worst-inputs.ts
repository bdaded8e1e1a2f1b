/** Makes Markdown of about so many bytes. */
export type InputMaker = (bytes: number) => string;

/**
 * Markdown that a parser or a printer may answer with much more than it was given, by what it repeats. Each is made at
 * any size, so that a growth with the square of the size shows.
 */
export const worstInputs: Readonly<Record<string, InputMaker>> = {
  'a link with a long address that every paragraph of raw HTML opens again': (bytes) =>
    `<p><a href="/${'A'.repeat(bytes / 2)}">${'<p>a'.repeat(bytes / 8)}`,
  'a tag with a long title that every paragraph of raw HTML opens again': (bytes) =>
    `<p><b title="${'A'.repeat(bytes / 2)}">${'<p>a'.repeat(bytes / 8)}`,
  'a tag that every division of raw HTML opens again': (bytes) =>
    `<p><b title="${'A'.repeat(bytes / 2)}">${'<div>a</div>'.repeat(bytes / 24)}`,
  'a tag that every item of a raw list opens again': (bytes) =>
    `<ul><li><i title="${'A'.repeat(bytes / 2)}">${'<li>a'.repeat(bytes / 10)}`,
  'a tag that every cell of a raw table opens again': (bytes) =>
    `<p><b title="${'A'.repeat(bytes / 2)}"><table>${'<td>a<p>b'.repeat(bytes / 18)}`,
  'a tag that every table of raw HTML opens again': (bytes) =>
    `<p><b title="${'A'.repeat(bytes / 2)}">${'<table>x</table>'.repeat(bytes / 32)}`,
  'many different tags that every paragraph of raw HTML opens again': (bytes) =>
    `<p>${['b', 'i', 'u', 's', 'em', 'tt', 'big', 'code', 'font', 'small', 'strike', 'strong'].map((tag) => `<${tag} title="${'A'.repeat(bytes / 24)}">`).join('')}${'<p>a'.repeat(bytes / 8)}`,
  'a tag opened in Markdown before many paragraphs': (bytes) =>
    `<b title="${'A'.repeat(bytes / 2)}">\n\n${'a\n\n'.repeat(bytes / 6)}`,
  'a tag that end tags in disorder open again': (bytes) =>
    `<p><b title="${'A'.repeat(bytes / 2)}">${'<i><div></i>a</div>'.repeat(bytes / 38)}`,
  'a table whose rows are shorter than its head': (bytes) =>
    `${'|a'.repeat(bytes / 12)}\n${'|-'.repeat(bytes / 12)}\n${'|\n'.repeat(bytes / 3)}`,
  'a table whose rows are shorter than its aligned head': (bytes) =>
    `${'|a'.repeat(bytes / 14)}\n${'|-:'.repeat(bytes / 14)}\n${'|\n'.repeat(bytes / 3)}`,
  'a table without pipes at the rows': (bytes) =>
    `${'|a'.repeat(bytes / 12)}\n${'|-'.repeat(bytes / 12)}\n${'a\n'.repeat(bytes / 3)}`,
  'a footnote that is called again and again': (bytes) => `${'[^1]'.repeat(bytes / 4)}\n\n[^1]: a`,
  'a footnote with a long name that is called again and again': (bytes) =>
    `[^${'a'.repeat(bytes / 20)}]`.repeat(19) + `\n\n[^${'a'.repeat(bytes / 20)}]: b`,
  'a footnote with a name of letters that an address spells in nine bytes': (bytes) =>
    `${'[^語]'.repeat(bytes / 6)}\n\n[^語]: b`,
  'footnotes that call each other': (bytes) =>
    Array.from({ length: bytes / 20 }, (_, note) => `[^${String(note)}]: [^${String(note + 1)}]`).join(
      '\n\n',
    ) + '\n\n[^0]',
  'a long address that many links use': (bytes) =>
    `[a]: /${'x'.repeat(bytes / 2)}\n\n${'[a]'.repeat(bytes / 6)}`,
  'a long title that many links use': (bytes) =>
    `[a]: /x "${'x'.repeat(bytes / 2)}"\n\n${'[a]'.repeat(bytes / 6)}`,
  'a long address that many pictures use': (bytes) =>
    `[a]: /${'x'.repeat(bytes / 2)}\n\n${'![a]'.repeat(bytes / 8)}`,
  'an address of quotes that many links use': (bytes) =>
    `[a]: /${'"'.repeat(bytes / 2)}\n\n${'[a]'.repeat(bytes / 6)}`,
  'short pictures': (bytes) => '![](a)'.repeat(bytes / 6),
  'short raw pictures': (bytes) => '<img>'.repeat(bytes / 5),
  'short links elsewhere': (bytes) => '[a](//b)'.repeat(bytes / 8),
  'short links': (bytes) => '[a](b)'.repeat(bytes / 6),
  'addresses without brackets': (bytes) => 'www.a.b '.repeat(bytes / 8),
  'mail addresses': (bytes) => 'a@b.c '.repeat(bytes / 6),
  'autolinks of letters that an address spells in nine bytes': (bytes) => '<a:語>'.repeat(bytes / 7),
  'a link of letters that an address spells in nine bytes': (bytes) => `[a](${'語'.repeat(bytes / 3)})`,
  'headings with long texts': (bytes) => `# ${'語'.repeat(bytes / 30)}\n`.repeat(10),
  'empty headings': (bytes) => '#\n'.repeat(bytes / 2),
  'equal headings': (bytes) => '# a\n'.repeat(bytes / 4),
  'headings with their own ids': (bytes) => '# a {#b}\n'.repeat(bytes / 9),
  tasks: (bytes) => '- [ ] a\n'.repeat(bytes / 8),
  'items of a list': (bytes) => '-\n'.repeat(bytes / 2),
  'items of many lists': (bytes) => '-\n+\n'.repeat(bytes / 4),
  'lists in lists': (bytes) => `${'- '.repeat(95)}a\n\n`.repeat(bytes / 192),
  'quotes in quotes': (bytes) => `${'>'.repeat(95)}a\n\n`.repeat(bytes / 98),
  'lines that break': (bytes) => 'a\\\n'.repeat(bytes / 3),
  rules: (bytes) => '***\n'.repeat(bytes / 4),
  'emphasis of letters': (bytes) => '*a*'.repeat(bytes / 3),
  'emphasis in emphasis': (bytes) => `${'*a **b '.repeat(24)}${'** *'.repeat(24)}\n\n`.repeat(bytes / 266),
  'code of letters': (bytes) => '`a`'.repeat(bytes / 3),
  'blocks of code': (bytes) => '~~~\n~~~\n'.repeat(bytes / 8),
  'blocks of code in a named language': (bytes) => '~~~a\n~~~\n'.repeat(bytes / 9),
  ampersands: (bytes) => '&'.repeat(bytes),
  'ampersands that look like entities': (bytes) => '&amp;lt;'.repeat(bytes / 8),
  'angle brackets': (bytes) => '< '.repeat(bytes / 2),
  'quotes in a title': (bytes) => `[a](b '${'"'.repeat(bytes)}')`,
  NULs: (bytes) => '\0'.repeat(bytes),
  'short raw tables': (bytes) => '<table><td>'.repeat(90) + 'a'.repeat(Math.max(0, bytes - 990)),
  'raw tables one after the other': (bytes) => '<table></table>'.repeat(bytes / 15),
  'raw rows': (bytes) => `<table>${'<tr>'.repeat(bytes / 4)}</table>`,
  'raw cells': (bytes) => `<table>${'<td>'.repeat(bytes / 4)}</table>`,
  'raw paragraphs': (bytes) => '<p>'.repeat(bytes / 3),
  'raw end tags of paragraphs': (bytes) => `<div>${'</p>'.repeat(bytes / 4)}</div>`,
  'raw end tags of breaks': (bytes) => `<div>${'</br>'.repeat(bytes / 5)}</div>`,
  'raw citations': (bytes) => '<q cite=/>'.repeat(bytes / 10),
  'raw bold text that closes in disorder': (bytes) => '<b><p>a</b>'.repeat(bytes / 11),
  'raw pictures with sizes': (bytes) => '<img width=9999999999 height=9999999999>'.repeat(bytes / 40),
};
