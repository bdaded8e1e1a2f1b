const inline =
  'Plain *soft* **loud** ***both*** `code` ~~gone~~ [link](/2022/01/12/a/ "title") ![alt](./a.jpg) <b>raw</b>';

/** Whole articles, each with what makes it hard in its name. */
export const documents: Readonly<Record<string, string>> = {
  'a long article with everything': `
# The harbour reopens

${inline}. See www.example.com, https://example.org/a_(b), desk@example.org[^1] and [the plan][plan].\\
A hard break, and one  
with spaces. Entities: &copy; &amp; &#x1F600; &notanentity;.

Setext
------

1. First
2. Second
   - nested with \`code\`

     and a paragraph

     > and a quote
3. Third

- [x] dredged
- [ ] lit

| Pier | Ships | Open |
| :--- | ----: | :--: |
| North \\| old | 12 | yes |
| South | 3 | ~~no~~ |

\`\`\`js
const price = a < b && b > c;
\`\`\`

    indented <code>

* * *

> ### A quote
> with [a reference] and
lazy lines

[plan]: <https://example.org/plan> 'The plan'
[a reference]: /2022/01/01/b/
[^1]: The harbour master.

    A second paragraph[^2].
[^2]: Another note.
`,
  'right to left': `
# عنوان خبر

قال المتحدث: «سنعود» ثم أضاف [التقرير](/2022/01/01/c/) و**مهم** و*مائل*.

1. یک
2. دو

> نقل‌قول با نیم‌فاصله و English words درون آن.

<p dir="rtl" lang="fa">متن <bdi>mixed</bdi></p>
`,
  'Chinese and Japanese': `
# 標題「引用」

他說：**「重要」**的事。*強調*と**強調**。https://example.com/路径 见www.example.com。

- 一
- 二\u3000全角空格

| 國家 | 首都 |
| --- | --- |
| 日本 | 東京 |

脚注[^注]。

[^注]: 説明です。
`,
  'nested lists': `
- a
  - b
    - c
      - d

        paragraph
      + other mark
    1) ordered
       2) inner
  back

- loose

10. ten
11. eleven
	- by a tab

* x

  * y


  * z
`,
  'raw HTML islands': `
Before <span lang="es" dir="ltr">¿qué?</span> <!-- a comment --> after.

<div class="note" id="box">

**Markdown** inside.

</div>

<details><summary>More</summary>

- a list

</details>

<figure><img src="./b.jpg" alt="B"><figcaption>By *nobody*</figcaption></figure>

<table><tr><td>1<td>2</table>

<p>unclosed

Text after, <em>and <strong>crossed</em> tags</strong>.

<script>
alert(1)

</script>
`,
  tabs: '\tcode\tby tab\n\n-\titem\n\n\t\tcode in item\n\n>\tquote\n\n#\tHead\t#\n\n1.\tone\n\n\ttwo\n\na\tb\n',
  'line ends of Windows': `# Head\r\n\r\nOne  \r\ntwo\\\r\nthree\r\n\r\n- a\r\n- b\r\n\r\n\`\`\`\r\ncode\r\n\r\nmore\r\n\`\`\`\r\n\r\n[x]\r\n\r\n[x]: /a/\r\n  "title"\r\n\r\n<div>\r\nraw\r\n</div>\r\n`,
  'line ends of old Macs': 'One\rtwo\r\rThree\r\r- a\r- b\r',
  'deep nesting': `${'> '.repeat(30)}deep\n\n${Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- ${String(depth)}`).join('\n')}\n\n${'*a **b '.repeat(15)}${'** *'.repeat(15)}`,
  'references in every form': `
[full][Id], [collapsed][], [shortcut], ![pic][Id], [missing][nope], [ Id ], [ID]

[id]: <a b> "t"
[ID]: /second/
[collapsed]: /c/ 'it''s'
[shortcut]:
  /s/
  (parens)
[bad]: /x/ "t" more
`,
  'odd characters':
    'Nul \u0000, byte order \uFEFF, soft\u00ADhyphen, no\u00A0break, line\u2028separator, \u{1F600}\u200D\u{1F525}, lone \u007F, zero\u200Bwidth *a\u00A0*b* “*c*”.\n',
  'an empty text': '',
  'white space alone': ' \n\t\n  \n',
};
