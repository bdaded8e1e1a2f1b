import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestSite } from '../test-site.ts';

const siteYaml = (language: string) => `name: Test\nurl: https://test.example/\nlanguage: ${language}\n`;

test('A site in a language without a catalogue is told so in one line', async (context) => {
  const site = createTestSite(context, { 'site.yaml': siteYaml('eu') });
  await site.take();
  assert.equal(site.notes.length, 1);
  assert.match(
    site.notes[0] ?? '',
    /^The interface has no words in Basque \(eu\): \d{3} messages are English, and marked so\. words\.yaml can hold them\.$/,
  );
});

test('A site in a language with a catalogue is told nothing', async (context) => {
  const site = createTestSite(context, { 'site.yaml': siteYaml('es-419') });
  await site.take();
  assert.deepEqual(site.notes, []);
});

test('Words.yaml is read with the settings, and its errors are found with all others', async (context) => {
  const site = createTestSite(context, {
    'words.yaml': 'menu: { lates: News }\n',
    'sources/beta.yaml': 'x: 1\n',
  });
  const errors = await site.listErrors();
  assert.deepEqual([...new Set(errors.map(({ file }) => file))], ['words.yaml', 'sources/beta.yaml']);
});
