import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyseBody, readSearchableText } from '../../src/body/analyse-body.ts';
import { describeAddress } from '../../src/body/embeds.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { englishWording } from '../english-wording.ts';

const renderer = createMarkdownRenderer(englishWording);
const place = { folder: '/2022/01/13/', siteUrl: 'https://example.org' };

function render(markdown: string): string {
  return renderer.render(markdown, place);
}

/** A card as it is printed. */
function card(address: string, title: string, label: string): string {
  return (
    `<p class="card"><a href="${address}" rel="noopener external">${title}</a> ` +
    `<small lang="en" dir="ltr">${label}</small></p>`
  );
}

const video = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';

describe('a line that is nothing but an address', () => {
  test('is a card with a word for its kind and the name of its site', () => {
    assert.equal(render(video), card(video, video, 'Video · YouTube'));
    assert.equal(
      render(`a\n\n<${video}>\n\nb`),
      `<p>a</p>\n${card(video, video, 'Video · YouTube')}\n<p>b</p>`,
    );
  });

  test('shows the title that the article gives it', () => {
    assert.equal(render(`[The *dam*](${video})`), card(video, 'The <em>dam</em>', 'Video · YouTube'));
    assert.equal(render(`[${video}](${video} "The dam")`), card(video, 'The dam', 'Video · YouTube'));
    assert.equal(render(`[The dam][v]\n\n[v]: ${video}`), card(video, 'The dam', 'Video · YouTube'));
    assert.equal(render(`<p><a href="${video}">The dam</a></p>`), card(video, 'The dam', 'Video · YouTube'));
  });

  test('is a card beside others, a line each', () => {
    const post = 'https://mastodon.example/@ana/112233445566';
    const both = `${card(video, video, 'Video · YouTube')}${card(post, post, 'Post · mastodon.example')}`;
    assert.equal(render(`${video}\n${post}`), both);
    assert.equal(render(`${video}  \n${post}`), both);
  });

  test('is a card in a quote, too', () => {
    assert.equal(
      render(`> ${video}`),
      `<blockquote>\n${card(video, video, 'Video · YouTube')}\n</blockquote>`,
    );
  });

  test('leads to the same place in a feed', () => {
    const html = renderer.render('[The report](./a.pdf)', { ...place, absolute: true });
    assert.equal(
      html,
      '<p class="card"><a href="https://example.org/2022/01/13/a.pdf">The report</a> ' +
        '<small lang="en" dir="ltr">PDF document</small></p>',
    );
  });

  test('asks nothing of the other site', () => {
    assert.doesNotMatch(render(video), /<(?:iframe|img|script|link|embed|object)|src=/);
  });
});

describe('not a card is', () => {
  const others = {
    'an address within a sentence': `See ${video}.`,
    'an address with a word after it': `${video} now`,
    'two links on one line': `[a](${video}) [b](${video})`,
    'an address in a line of words': `words\n${video}`,
    'an item of a list': `- ${video}\n- b`,
    'an item of a loose list': `- ${video}\n\n- b`,
    'a note': `a[^1]\n\n[^1]: ${video}`,
    'a picture that leads to a video': `[![a](./a.jpg)](${video})`,
    'a link without words': `[](${video})`,
    'an address in code': `\`${video}\``,
    'a page of another site': 'https://a.example/news/',
    'the first page of a site': 'https://www.youtube.com/',
    'a person’s page': 'https://mastodon.example/@ana',
  };
  for (const [name, markdown] of Object.entries(others)) {
    test(name, () => {
      assert.doesNotMatch(render(markdown), /class="card"/);
    });
  }
});

describe('an address tells what it leads to:', () => {
  const known: Readonly<Record<string, readonly string[]>> = {
    'video YouTube': [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      'http://youtube.com/watch?v=dQw4w9WgXcQ&t=42s',
      'https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ',
      'https://music.youtube.com/watch?v=dQw4w9WgXcQ',
      'https://youtu.be/dQw4w9WgXcQ?si=abc',
      'https://www.youtube.com/shorts/dQw4w9WgXcQ',
      'https://www.youtube.com/live/dQw4w9WgXcQ?feature=share',
      'https://www.youtube.com/embed/dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
      'https://www.youtube.com/playlist?list=PL123',
      'HTTPS://WWW.YOUTUBE.COM/watch?v=dQw4w9WgXcQ',
    ],
    'video Vimeo': [
      'https://vimeo.com/76979871',
      'https://vimeo.com/76979871/ab12cd34',
      'https://player.vimeo.com/video/76979871?h=1',
      'https://vimeo.com/channels/staffpicks/76979871',
      'https://vimeo.com/groups/news/videos/76979871',
    ],
    'video tube.example': [
      'https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
      'https://tube.example/w/p/kkGMgK9ZtnKfYAgnEtQxbv',
      'https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
      'https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?start=3s',
    ],
    'post social.example': [
      'https://social.example/@ana/112233445566778899',
      'https://social.example/@ana@other.example/112233445566778899',
      'https://social.example/users/ana/statuses/112233445566778899',
    ],
    'post X': [
      'https://twitter.com/ana/status/1234567890',
      'https://x.com/ana/status/1234567890?s=20',
      'https://mobile.twitter.com/ana/status/1234567890/photo/1',
      'https://x.com/i/web/status/1234567890',
    ],
    'post Bluesky': [
      'https://bsky.app/profile/ana.example/post/3kabc',
      'https://bsky.app/profile/did:plc:abc123/post/3kabc',
    ],
    'post Instagram': ['https://www.instagram.com/p/CabC_-1/', 'https://www.instagram.com/ana/p/CabC1/'],
    'video Instagram': ['https://www.instagram.com/reel/CabC1/', 'https://instagram.com/reels/CabC1'],
    'audio SoundCloud': [
      'https://soundcloud.com/ana/track-one',
      'https://m.soundcloud.com/ana/sets/all',
      'https://on.soundcloud.com/AbC12',
    ],
    'document court.example': [
      'https://www.court.example/a/ruling.pdf',
      'https://court.example/RULING.PDF?download=1#page=2',
    ],
    'document undefined': ['./report.pdf', 'report.pdf#page=2', '/2022/01/13/report.pdf', '../12/a%20b.pdf'],
  };
  for (const [name, addresses] of Object.entries(known)) {
    test(name, () => {
      for (const address of addresses) {
        const { kind, site } = describeAddress(address) ?? {};
        assert.equal(`${String(kind)} ${String(site)}`, name, address);
      }
    });
  }

  test('or does not', () => {
    const unknown = [
      'https://www.youtube.com/@ana',
      'https://www.youtube.com/watch?x=v=1',
      'https://vimeo.com/ana',
      'https://x.com/ana',
      'https://bsky.app/profile/ana.example',
      'https://www.instagram.com/ana/',
      'https://soundcloud.com/ana',
      'https://soundcloud.com/search/sounds',
      'https://a.example/w/index.php?title=B',
      'https://medium.example/@ana/a-title-123',
      'https://a.example/pdf',
      'https://youtube.com@evil.example/watch?v=dQw4w9WgXcQ',
      'https://ana@court.example/a.pdf',
      'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
      'https://notyoutube.com/watch?v=dQw4w9WgXcQ',
      'ftp://court.example/a.pdf',
      'javascript:alert(1)//a.pdf',
      'data:application/pdf,a.pdf',
      '//court.example/a.pdf',
      'mailto:a@b.pdf',
      '#a.pdf',
      '/?a.pdf',
      '',
    ];
    for (const address of unknown) assert.equal(describeAddress(address), undefined, address);
  });
});

test('A search finds the title of a card, and its address only where it is what readers see', () => {
  assert.equal(readSearchableText(`[${video}](${video} "The dam")`), 'The dam');
  assert.equal(readSearchableText(video), video);
});

test('A card is a link to check, and no part of the first sentences', () => {
  const { links, lead } = analyseBody(`[The dam](${video})\n\nIt broke.`);
  assert.deepEqual(links, [{ url: video, line: 1, column: 1 }]);
  assert.equal(lead, 'It broke.');
});
