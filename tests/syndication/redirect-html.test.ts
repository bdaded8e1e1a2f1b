import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderRedirect } from '../../src/syndication/redirect-html.ts';
import { englishWording } from '../english-wording.ts';
import { site } from './sample.ts';

const html = renderRedirect({ target: '/2022/01/13/a-dam-breaks/' }, site, englishWording);

test('An old address leads on at once, by a link too, and search engines learn the new one', () => {
  assert.match(html, /<meta http-equiv="refresh" content="0;url=\/2022\/01\/13\/a-dam-breaks\/">/);
  assert.match(html, /<a href="\/2022\/01\/13\/a-dam-breaks\/">/);
  assert.match(
    html,
    /<link rel="canonical" href="https:\/\/gazette\.example\/2022\/01\/13\/a-dam-breaks\/">/,
  );
  assert.match(html, /<meta name="robots" content="noindex">/);
});

test('Quotes in an address stay in their attribute', () => {
  const target = '/2022/01/13/a"><script>/';
  assert.doesNotMatch(renderRedirect({ target }, site, englishWording), /<script>/);
});

test('An old address leads on to a place within a page', () => {
  const target = '/2022/01/13/a/?from=old#corrections';
  const leading = renderRedirect({ target }, site, englishWording);
  assert.match(leading, /content="0;url=\/2022\/01\/13\/a\/\?from=old#corrections"/);
});
