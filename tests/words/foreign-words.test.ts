import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadWords } from '../../src/words/catalogues.ts';
import { describeTranslation } from '../../src/words/describe-translation.ts';
import { countForeign, createMarkPrinter } from '../../src/words/foreign-words.ts';
import { overrideWords } from '../../src/words/override-words.ts';
import { withPrivacyPage } from '../../src/words/privacy-page.ts';
import { createWording } from '../../src/words/wording.ts';

const basque = createWording(await loadWords('eu'), 'eu');
const urdu = createWording(await loadWords('ur'), 'ur');

test('A language without a catalogue has English words that say so, and is the language of the frame', () => {
  const { words, printMarks } = basque;
  assert.equal(words.language, 'eu');
  assert.equal(printMarks(`<p>a ${words.menu.latest}</p>`), '<p>a <span lang=en dir=ltr>Latest</span></p>');
});

test('An element with nothing but such words says it itself', () => {
  const { words, printMarks } = basque;
  assert.equal(
    printMarks(
      `<a class="skip" href="#main">${words.frame.skip}</a><option value="">${words.menu.topics}</option>`,
    ),
    '<a class="skip" href="#main" lang=en dir=ltr>Skip to content</a><option value="" lang=en dir=ltr>Topics</option>',
  );
});

test('An element that has a language keeps it', () => {
  const { words, printMarks } = basque;
  assert.equal(
    printMarks(`<p lang="eu">${words.menu.latest}</p>`),
    '<p lang="eu"><span lang=en dir=ltr>Latest</span></p>',
  );
});

test('A message around elements is one piece', () => {
  assert.equal(
    createMarkPrinter('eu')('<p>\uFDD0By <bdi>Ana</bdi>, in <a href="/">time</a>.\uFDD1</p>'),
    '<p><span lang=en dir=ltr>By <bdi>Ana</bdi>, in <a href="/">time</a>.</span></p>',
  );
});

test('Where no element can stand, a message is isolated if it runs the other way', () => {
  const text =
    '<title>\uFDD0Moved\uFDD1</title><p aria-label="\uFDD0a > b\uFDD1"><script>"\uFDD0x\uFDD1"</script>';
  assert.equal(
    createMarkPrinter('eu')(text),
    '<title>Moved</title><p aria-label="a > b"><script>"x"</script>',
  );
  assert.equal(
    createMarkPrinter('ur')(text),
    '<title>\u2068Moved\u2069</title><p aria-label="\u2068a > b\u2069"><script>"\u2068x\u2069"</script>',
  );
});

test('English messages have English forms for numbers, in the digits of the site', () => {
  const { words, say } = createWording(urdu.words, 'fa');
  assert.equal(say(words.counts.articles, { count: 0 }), '\uFDD0۰ articles\uFDD1');
});

test('A supported language has no marks, and its text stays as it is', async () => {
  const { words, printMarks } = createWording(await loadWords('es-AR'), 'es-AR');
  assert.equal(countForeign(words), 0);
  assert.equal(printMarks('\uFDD0'), '\uFDD0');
});

test('A message that a site wrote itself is no longer foreign', () => {
  const { words } = basque;
  const own = overrideWords(words, { menu: { latest: 'Azkenak' } });
  assert.equal(own.menu.latest, 'Azkenak');
  assert.equal(countForeign(own), countForeign(words) - 1);
});

test('The page on privacy says in its text that it is English', () => {
  const [page] = withPrivacyPage([], basque.words);
  assert.match(page?.body ?? '', /^<div lang="en" dir="ltr">\n\nThis site is made of plain files/);
  assert.doesNotMatch(page?.body ?? '', /[\uFDD0\uFDD1]/);
});

test('The name of a language in the site’s letters is a piece of its own in an English sentence', () => {
  const spanish = { fromLanguage: 'es', fromLanguageName: 'ہسپانوی' };
  assert.match(
    describeTranslation({ method: 'human', ...spanish }, urdu),
    /Translated from \u2068ہسپانوی\u2069/,
  );
});
