import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translateTags } from '../../../src/import/markdown/translate-tags.ts';

function translate(markdown: string, keepsUnknown = false) {
  const unknown: string[] = [];
  const text = translateTags(markdown, {
    siteUrl: 'https://old.example/',
    keepsUnknown,
    onUnknown: (kind) => unknown.push(kind),
  });
  return { text, unknown };
}

test('pictures, films and posts of any program become Markdown', () => {
  for (const [written, text] of [
    ['{{< figure src="a.jpg" alt="A [b]" caption="C \\"d\\"" >}}', '![A \\[b\\]](a.jpg "C \\"d\\"")'],
    ['[{{< legacy-img src="a b.png" alt="" >}}](https://a.example)', '[![](<a b.png>)](https://a.example)'],
    ['{% include image.html url="/i/a.png" description="D" %}', '![](/i/a.png "D")'],
    ['a\n\n{{< youtube w7Ft2ymGmfc >}}\nb', 'a\n\n\n\nhttps://www.youtube.com/watch?v=w7Ft2ymGmfc\n\n\nb'],
    ['See {% vimeo 146022717 %}.', 'See <https://vimeo.com/146022717>.'],
    [
      'See {{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}.',
      'See <https://x.com/SanDiegoZoo/status/1453110110599868418>.',
    ],
    ['See {{ youtube(id="dQw4w9WgXcQ") }}.', 'See <https://www.youtube.com/watch?v=dQw4w9WgXcQ>.'],
    ['See {{< gist spf13 7896402 >}}.', 'See <https://gist.github.com/spf13/7896402>.'],
  ] as const) {
    assert.deepEqual(translate(written), { text, unknown: [] }, written);
  }
});

test('links of other programs become addresses', () => {
  for (const [written, text] of [
    ['[a]({{< ref "/news/b.md" >}})', '[a](/news/b.md)'],
    ['[a]({{% relref path="c.md" %}})', '[a](c.md)'],
    ['[a]({% post_url 2016-07-26-name %})', '[a](2016-07-26-name.md)'],
    ['[a]({{ site.baseurl }}{% link _posts/2016-07-26-name.md %})', '[a](_posts/2016-07-26-name.md)'],
    ['[a]({{ site.url }}/b/)', '[a](https://old.example/b/)'],
    ['![a]({{ "/i/a.png" | relative_url }})', '![a](/i/a.png)'],
    ['<a href="{{< ref "x.md" >}}">b</a>', '<a href="x.md">b</a>'],
  ] as const) {
    assert.deepEqual(translate(written), { text, unknown: [] }, written);
  }
});

test('an unknown tag is told; it goes, its inner text stays', () => {
  assert.deepEqual(translate('{{< note heading="x" >}}\nText.\n{{< /note >}}'), {
    text: '\nText.\n',
    unknown: ['tags of “note”'],
  });
  assert.deepEqual(translate('[a]({{< asset-static "b.pdf" >}})'), {
    text: '[a](b.pdf)',
    unknown: ['tags of “asset-static”'],
  });
  assert.deepEqual(translate('{{ page.title }}').unknown, ['tags of “page.title”']);
  assert.equal(translate('a {{< x y="z" >}}', true).text, 'a  `{{< x y="z" >}}` ');
});

test('code stays, but for what kept it from being read as tags', () => {
  const code = '```\n{{< note >}} {: .x}\n```\n\nand `{% if %}`';
  assert.deepEqual(translate(code), { text: code, unknown: [] });
  assert.equal(translate('```\n{{</* note */>}}\n```').text, '```\n{{< note >}}\n```');
  assert.equal(translate('{% raw %}`{{ x }}`{% endraw %}').text, '`{{ x }}`');
});

test('highlighted code becomes a fence that is long enough', () => {
  assert.equal(
    translate('{% highlight ruby %}\nputs "```"\n{% endhighlight %}').text.trim(),
    '````ruby\nputs "```"\n````',
  );
  assert.equal(
    translate('{{< highlight go "linenos=table" >}}\nx := 1\n{{< /highlight >}}').text.trim(),
    '```go\nx := 1\n```',
  );
});

test('kramdown’s attributes and table of contents go', () => {
  assert.equal(
    translate('* TOC\n{:toc}\n\n![a](b.png){: .right width="50%"}\n{: .x}\nText{:.y} {a} [b](c){.d}').text,
    '\n![a](b.png)\nText {a} [b](c)',
  );
});

test('scripts and styles go, and are told', () => {
  assert.deepEqual(translate('a<script>b()</script>c `<script>d</script>`'), {
    text: 'ac `<script>d</script>`',
    unknown: ['<script> elements'],
  });
});

test('no text takes long', () => {
  const start = performance.now();
  for (const piece of ['{{< a ', '{% a ', '{{ a ', '`', '{: ', '<script>', '{# ', '```\n', '](', '[a](b "'])
    translate(piece.repeat(20_000));
  assert.ok(performance.now() - start < 5000);
});
