import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePageText, type PageText } from '../../src/import/page-text.ts';

const page = `The Evening Gazette

Yesterday's news, today

Ferry returns to the island

2021-05-04T06:07:08.009Z


After two winters the boat sails again


The first crossing left at dawn. Sixty people were on board.

The company will sail twice a day: at seven and at five.

Nobody had thought it possible, said the mayor.

More information

Why the ferry stopped two years ago

Source: islandpost

All news articles on 2021-05-04

You may like

Trends 24h

Latest

© Gazette 2021 - Privacy

The information comes from elsewhere.
Links are no endorsement.
`;

test('a page copy gives headline, instant, summary, source and the titles to read on', () => {
  const { title, date, summary, sourceName, moreInformation } = parsed(page);
  assert.deepEqual(
    { title, date, summary, sourceName, moreInformation },
    {
      title: 'Ferry returns to the island',
      date: '2021-05-04T06:07:08.009Z',
      summary: 'After two winters the boat sails again',
      sourceName: 'islandpost',
      moreInformation: ['Why the ferry stopped two years ago'],
    },
  );
});

test('its body is what stands between the summary and the titles', () => {
  const paragraphs = parsed(page).body.split('\n\n');
  assert.equal(paragraphs.length, 3);
  assert.match(paragraphs[0] ?? '', /^The first crossing/);
  assert.match(paragraphs[2] ?? '', /said the mayor\.$/);
});

test('its head and foot tell of the site, without the links in the foot', () => {
  assert.deepEqual(parsed(page).site, {
    name: 'The Evening Gazette',
    tagline: "Yesterday's news, today",
    footer: '© Gazette 2021',
    disclaimer: 'The information comes from elsewhere. Links are no endorsement.',
  });
});

test('a summary that ends with a full stop is known by the space around it', () => {
  const { summary } = parsed(page.replace('sails again\n', 'sails again.\n'));
  assert.equal(summary, 'After two winters the boat sails again.');
});

test('a page without a summary begins with its body', () => {
  const { summary, body } = parsed(page.replace('After two winters the boat sails again\n', ''));
  assert.equal(summary, undefined);
  assert.match(body, /^The first crossing/);
});

test('a page without blank lines is read the same', () => {
  const dense = parsed(page.replace(/\n+/g, '\n'));
  assert.deepEqual({ ...dense, body: '' }, { ...parsed(page), body: '' });
  assert.deepEqual(dense.body.split('\n'), parsed(page).body.split('\n\n'));
});

test('more blank lines and Windows line endings change nothing', () => {
  assert.deepEqual(parsed(page.replace(/\n\n/g, '\n\n\n').replace(/\n/g, '\r\n')), parsed(page));
});

test('several titles are all taken', () => {
  const titles = 'Why the ferry stopped two years ago\n\nA bridge for the island?\n\nThe last captain';
  const { moreInformation } = parsed(page.replace('Why the ferry stopped two years ago', titles));
  assert.deepEqual(moreInformation, titles.split('\n\n'));
});

test('titles within the body are taken out of it', () => {
  const inner = 'at five.\n\nMore information\n\nThe new timetable\n\n';
  const { moreInformation, body } = parsed(page.replace('at five.\n\n', inner));
  assert.deepEqual(moreInformation, ['The new timetable', 'Why the ferry stopped two years ago']);
  assert.equal(body, parsed(page).body);
});

test('a page without titles has none', () => {
  const { moreInformation, body } = parsed(page.replace(/More information\n\n.*\n\n/, ''));
  assert.deepEqual(moreInformation, []);
  assert.equal(body, parsed(page).body);
});

test('labels in another language are known by where they stand', () => {
  const spanish = page
    .replace('More information', 'Más información')
    .replace('Source: ', 'Fuente: ')
    .replace('All news articles on', 'Todas las noticias del');
  const { moreInformation, sourceName } = parsed(spanish);
  assert.deepEqual(
    { moreInformation, sourceName },
    { moreInformation: ['Why the ferry stopped two years ago'], sourceName: 'islandpost' },
  );
});

test('a bare day is a date, too', () => {
  assert.equal(parsed(page.replace('2021-05-04T06:07:08.009Z', '2021-05-04')).date, '2021-05-04');
});

test('a page that is none is told by what is missing', () => {
  assert.equal(parsePageText('Only\n\nwords'), 'no line that is an instant or a day');
  assert.equal(parsePageText('2021-05-04\n\nwords'), 'no headline above the instant');
  assert.equal(
    parsePageText('Title\n\n2021-05-04\n\nwords'),
    'no line such as “Source: NAME” below the text',
  );
});

function parsed(text: string): PageText {
  const result = parsePageText(text);
  if (typeof result === 'string') assert.fail(result);
  return result;
}
