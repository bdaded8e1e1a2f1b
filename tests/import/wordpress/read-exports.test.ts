import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { createExportReader, findExportedSite } from '../../../src/import/wordpress/read-exports.ts';
import { createPostHtml } from '../../../src/import/wordpress/post-html.ts';
import { importArticles } from '../../../src/import/write-import.ts';
import { createTemporaryFolder, writeTemporary } from '../temporary.ts';

const post = `<item><title>Rain &amp; <![CDATA[<em>storm</em>]]></title><link>https://old.example/2012/05/rain/</link>
<dc:creator>ana</dc:creator><content:encoded><![CDATA[Classic text
goes on.

[caption width="300"]<img src="https://old.example/wp-content/uploads/2012/05/a-300x200.jpg" alt="A" /> The harbour[/caption]

See <a href="https://old.example/?p=2">the sun</a> \u0007and [box x="1"]this[/box].]]></content:encoded>
<excerpt:encoded><![CDATA[Short.]]></excerpt:encoded><wp:post_id>1</wp:post_id>
<wp:post_date>2012-05-03 22:30:00</wp:post_date><wp:post_date_gmt>2012-05-04 01:30:00</wp:post_date_gmt>
<wp:post_name>rain</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="weather"><![CDATA[Weather]]></category>
<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_content>Hi</wp:comment_content></wp:comment></item>`;
const block = `<item><title>Sun</title><link>https://old.example/2012/06/sun/</link><content:encoded><![CDATA[<!-- wp:paragraph -->
<p>Block text.</p>
<!-- /wp:paragraph --><!-- wp:embed -->
<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=dQw4w9WgXcQ
</div></figure><!-- /wp:embed -->]]></content:encoded><wp:post_id>2</wp:post_id>
<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:post_date>2012-06-01 10:00:00</wp:post_date>
<wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>`;
const others = `<item><title>About</title><wp:post_id>3</wp:post_id><wp:post_type>page</wp:post_type><content:encoded>We.</content:encoded></item>
<item><wp:post_id>4</wp:post_id><wp:post_type>nav_menu_item</wp:post_type></item>
<item><title>a</title><wp:post_id>9</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
<wp:attachment_url>https://old.example/wp-content/uploads/2012/05/a.jpg</wp:attachment_url><excerpt:encoded><![CDATA[Ana's]]></excerpt:encoded>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Harbour</wp:meta_value></wp:postmeta></item>`;

test('an export becomes articles with authors, pictures, links and old addresses', async () => {
  const { report, read } = await importExport(`${post}${block}${others}`);
  assert.deepEqual(report.counts, { written: 2, updated: 0, unchanged: 0, edited: 0 });
  assert.equal(
    read('articles/2012/05/04/rain.md'),
    `---
title: Rain & storm
published: 2012-05-04T01:30:00Z
summary: Short.
authors:
  - Ana Ruiz
topics:
  - Weather
image:
  src: ./a.jpg
  alt: Harbour
  caption: Ana's
aliases:
  - /2012/05/rain/
---

Classic text\\
goes on.

![A](./a.jpg "The harbour")

See [the sun](/2012/06/01/sun/) and this.
`,
  );
  assert.match(
    read('articles/2012/06/01/sun.md'),
    /draft: true\n---\n\nBlock text\.\n\n<?https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ>?\n$/,
  );
  assert.deepEqual(
    report.leftOut.map(({ leftOut }) => leftOut),
    ['comments of readers', 'shortcodes of “box”'],
  );
  assert.equal(report.unplaced, 1);
  assert.ok(report.skipped.some(({ skipped }) => skipped === '“nav_menu_item”, not an article'));
});

test('an export that ends too early gives what it has, and is told', async () => {
  const { report } = await importExport(post, '<item><title>Cut', false);
  assert.equal(report.counts.written, 1);
  assert.match(report.failed[0]?.failed ?? '', /ends too early/);
});

test('paragraphs of the classic editor are those that WordPress makes', () => {
  const rule = { pictureOf: () => undefined, onUnknown: () => undefined };
  assert.equal(
    createPostHtml('One\ntwo\n\n<h2>Head</h2>three\n<ul><li>a</li></ul>\n<pre>x\n\ny</pre>', rule).replace(
      /\n+/g,
      '|',
    ),
    '<p>One<br>|two</p>|<h2>Head</h2>|<p>three</p>|<ul>|<li>a</li>|</ul>|<pre>x|y</pre>',
  );
  assert.equal(createPostHtml('[1] and [sic] and [[box]]', rule), '<p>[1] and [sic] and &#91;box&#93;</p>');
});

async function importExport(items: string, end = '', isClosed = true) {
  const head =
    '<rss xmlns:wp="w" xmlns:dc="d" xmlns:content="c" xmlns:excerpt="e"><channel><wp:base_blog_url>https://old.example</wp:base_blog_url><wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name><![CDATA[Ana Ruiz]]></wp:author_display_name></wp:author>';
  const file = await writeTemporary(
    'export.xml',
    `<?xml version="1.0"?>\n${head}${items}${end}${isClosed ? '</channel></rss>' : ''}`,
  );
  const picture = await writeTemporary('2012/05/a.jpg', 'picture');
  const contentFolder = createTemporaryFolder();
  const oldSite = await findExportedSite(file);
  assert.equal(oldSite, 'https://old.example/');
  const report = await importArticles(createExportReader([{ path: file, name: file }]), {
    contentFolder,
    isDryRun: false,
    oldSite,
    mediaFolders: [dirname(dirname(dirname(picture)))],
  });
  return { report, read: (name: string) => readFileSync(join(contentFolder, name), 'utf8') };
}

test('what no article can hold of a post is told: a long excerpt, a topic without letters, another taxonomy', async () => {
  const categories = [
    '<category domain="post_tag" nicename="x"><![CDATA[!!!]]></category>',
    '<category domain="region" nicename="north"><![CDATA[North]]></category>',
  ].join('');
  const long = `<excerpt:encoded>${'word '.repeat(400)}</excerpt:encoded>`;
  const { report } = await importExport(
    post
      .replace('<excerpt:encoded><![CDATA[Short.]]></excerpt:encoded>', long)
      .replace('<category domain', `${categories}<category domain`),
  );
  const told = report.leftOut.map(({ leftOut }) => leftOut);
  for (const kind of ['the summary is too long', 'a topic has no letters or digits', 'the taxonomy “region”'])
    assert.ok(told.includes(kind), `${kind} is not among ${told.join(', ')}`);
});
