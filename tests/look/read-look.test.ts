import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { formatContentError } from '../../src/documents/content-error.ts';
import { readSettings } from '../../src/reading/read-settings.ts';
import { createTemporaryFolder } from '../temporary-folder.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 60"/>';

/** Reads a site’s settings. @param more lines of site.yaml. */
async function read(context: TestContext, more: string, files: Readonly<Record<string, string>> = {}) {
  const folder = createTemporaryFolder(context, {
    'site.yaml': `name: Gaceta\nurl: https://gaceta.example/\n${more}`,
    ...files,
  });
  return { folder, ...(await readSettings(folder)) };
}

/** The look of a site without errors. */
async function readLook(context: TestContext, more: string, files?: Readonly<Record<string, string>>) {
  const { settings, errors } = await read(context, more, files);
  assert.deepEqual(errors, []);
  assert.ok(settings !== undefined);
  return settings.look;
}

/** The errors of a site, each as its first line and its remedy. */
async function listErrors(context: TestContext, more: string, files?: Readonly<Record<string, string>>) {
  const { errors, settings } = await read(context, more, files);
  assert.equal(settings, undefined);
  return errors.map((error) => {
    const [first = '', , remedy = ''] = formatContentError(error).split('\n');
    return `${first} | ${remedy.trim()}`;
  });
}

test('A site that has nothing of its own looks as the program does', async (context) => {
  assert.deepEqual(await readLook(context, ''), {
    icons: [],
    themeColours: { light: '#fdfcf9', dark: '#161513' },
    css: '',
    besides: [],
  });
});

test('A logo is found in public/ or beside site.yaml, with its size and its dark form', async (context) => {
  const files = { 'logo.svg': drawing, 'public/logo-dark.svg': drawing };
  const more = 'logo: { light: ./logo.svg, dark: public/logo-dark.svg }\n';
  const { logo, besides, css } = await readLook(context, more, files);
  assert.deepEqual(logo, {
    light: { path: '/logo.svg', width: 300, height: 60 },
    dark: { path: '/logo-dark.svg', width: 300, height: 60 },
  });
  assert.deepEqual(besides, ['logo.svg']);
  assert.match(css, /\.name img\{/);
});

test('A picture that is not there, or does not tell its size, is an error at its key', async (context) => {
  const files = { 'public/logo.svg': drawing, 'public/odd.png': 'no picture' };
  const more = 'logo: lgoo.svg\nimage: odd.png\npublisher:\n  name: Ana\n  logo: /press/stamp.png\n';
  assert.deepEqual(await listErrors(context, more, files), [
    'site.yaml:3:7  “logo”: there is no file lgoo.svg, neither in public/ nor beside site.yaml | Did you mean “logo.svg”?',
    'site.yaml:4:8  “image”: the file odd.png does not tell its width and height | Save it again as a picture; an SVG needs width and height, or a viewBox.',
    'site.yaml:7:9  “publisher”, “logo”: there is no file press/stamp.png, neither in public/ nor beside site.yaml | Put the file into public/, as public/press/stamp.png.',
  ]);
});

test('A link is not a logo, since links are not published', async (context) => {
  const { folder } = await read(context, 'logo: logo.svg\n');
  symlinkSync('/etc/hosts', join(folder, 'logo.svg'));
  const { errors } = await readSettings(folder);
  assert.match(errors[0]?.what ?? '', /there is no file logo\.svg/);
});

test('The icons of public/ are linked, the best last', async (context) => {
  const files = {
    'public/favicon.svg': drawing,
    'public/favicon.ico': '',
    'public/apple-touch-icon.png': '',
  };
  const { icons } = await readLook(context, '', files);
  assert.deepEqual(
    icons.map(({ rel, path }) => [rel, path]),
    [
      ['icon', '/favicon.ico'],
      ['icon', '/favicon.svg'],
      ['apple-touch-icon', '/apple-touch-icon.png'],
    ],
  );
});

test('An accent is one for light pages, and for dark ones the nearest of its hue that can be read', async (context) => {
  const { css, themeColours } = await readLook(context, 'accent: "#0057b8"\n');
  assert.deepEqual(themeColours, { light: '#0057b8', dark: '#337ee2' });
  assert.equal(css, ':root{--accent:#0057b8}@media (prefers-color-scheme:dark){:root{--accent:#337ee2}}');
});

test('An accent is any opaque colour of CSS', async (context) => {
  for (const [written, expected] of [
    ['teal', '#008080'],
    ['rgb(0 87 184)', '#0057b8'],
    ['hsl(211 100% 36%)', '#0059b8'],
    ['oklch(0.45 0.15 30)', '#97271b'],
    ['"#05b"', '#0055bb'],
  ] as const) {
    const { themeColours } = await readLook(context, `accent: ${written}\n`);
    assert.equal(themeColours.light, expected, written);
  }
  for (const written of ['tael', '"#0057b880"', 'currentcolor', 'Canvas', '"red}body{x:y"']) {
    const [error = ''] = await listErrors(context, `accent: ${written}\n`);
    assert.match(error, /^site\.yaml:3:9 {2}the accent .* is not an opaque colour of CSS \| /, written);
  }
});

test('An accent that cannot be read is an error with the nearest that can', async (context) => {
  assert.deepEqual(await listErrors(context, 'accent: "#ffcc00"\n'), [
    'site.yaml:3:9  the accent #ffcc00 has a contrast of 1.47:1 with the light background #fdfcf9; text needs 4.5:1' +
      ' | Write “accent: { light: "#8f7100", dark: "#ffcc00" }”: the nearest colour that passes on light pages, and yours on dark ones.',
  ]);
  assert.deepEqual(await listErrors(context, 'accent: { light: "#0057b8", dark: "#0057b8" }\n'), [
    'site.yaml:3:35  the accent #0057b8 has a contrast of 2.65:1 with the dark background #161513; text needs 4.5:1' +
      ' | The nearest colour that passes is "#337ee2".',
  ]);
});

test('An accent is measured against the background that the site has', async (context) => {
  const style = ':root { --paper: #eee }\n@media (prefers-color-scheme: dark) { :root { --paper: #222 } }\n';
  const more = 'accent: { light: "#767676", dark: "#777777" }\n';
  const errors = await listErrors(context, more, { 'style.css': style });
  assert.match(errors[0] ?? '', /light background #eeeeee/);
  assert.match(errors[1] ?? '', /dark background #222222/);
});

test('A colour that YAML takes for a comment is an error', async (context) => {
  for (const lines of ['accent: #0057b8', 'accent:\n  light: "#0057b8"\n  dark: #99f'])
    assert.match(
      (await listErrors(context, `${lines}\n`))[0] ?? '',
      /a comment, not a colour \| Put it in quotes: "#/,
    );
});

test('The stylesheet stands after what the settings say', async (context) => {
  const files = { 'style.css': ':root { --size-text: 1.2rem }' };
  const { css } = await readLook(context, 'accent: "#0057b8"\nfonts: { text: humanist }\n', files);
  assert.match(css, /^:root\{--font-text:Seravek,.*:root\{--accent:.*:root\{--size-text:1\.2rem\}$/);
});

test('Colours of the stylesheet that cannot be read are errors, on dark pages too', async (context) => {
  const remedy =
    '“--paper” is set for dark pages too: set all colours there, in “@media (prefers-color-scheme: dark) { :root { … } }”.';
  assert.deepEqual(await listErrors(context, '', { 'style.css': ':root {\n  --paper: #fff;\n}\n' }), [
    `style.css:2:3  on dark pages “--ink” #e8e4db has a contrast of 1.26:1 with “--paper” #ffffff; text needs 4.5:1 | ${remedy}`,
    `style.css:2:3  on dark pages “--soft” #a9a297 has a contrast of 2.52:1 with “--paper” #ffffff; text needs 4.5:1 | ${remedy}`,
    `style.css:2:3  on dark pages “--accent” #f2a093 has a contrast of 2.05:1 with “--paper” #ffffff; text needs 4.5:1 | ${remedy}`,
  ]);
  const files = {
    'style.css': ':root { --soft: #999 }\n@media (prefers-color-scheme: dark) { :root { --soft: #999 } }',
  };
  assert.match((await listErrors(context, '', files))[0] ?? '', /^style\.css:1:9 {2}on light pages “--soft”/);
});

test('An address in the stylesheet leads to a public file, or holds a picture', async (context) => {
  const style = (url: string) => ({
    'public/fonts/a.woff2': 'x',
    'style.css': `a { background: url(${url}) }`,
  });
  assert.match((await readLook(context, '', style('/fonts/a.woff2'))).css, /url\(\/fonts\/a\.woff2\)/);
  assert.match((await readLook(context, '', style('data:image/gif;base64,R0lGOD'))).css, /url\(data:/);
  const wrong = [
    ['https://fonts.example/a.woff2', /leads to another host/],
    ['//fonts.example/a.woff2', /leads to another host/],
    ['data:font/woff2;base64,AA', /is not a picture/],
    ['fonts/a.woff2', /does not begin with a slash \| .* write url\(\/fonts\/a\.woff2\)/],
    ['/fonts/b.woff2', /there is no file fonts\/b\.woff2 in public/],
    ['/%ff', /there is no file/],
  ] as const;
  for (const [url, expected] of wrong) {
    const [error = ''] = await listErrors(context, '', style(url));
    assert.match(error, /^style\.css:1:17 {2}/, url);
    assert.match(error, expected, url);
  }
});
