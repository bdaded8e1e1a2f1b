import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addressOf,
  basePathOf,
  createAddressBase,
  pathBelow,
  placePath,
  resolveWritten,
} from '../../src/archive/site-address.ts';

const root = { url: 'https://news.example/' };
const below = { url: 'https://ana.github.io/a/b/' };

test('The base path is that of the site’s address', () => {
  assert.equal(basePathOf(root), '/');
  assert.equal(basePathOf(below), '/a/b/');
});

test('The address of a path is below the site’s own', () => {
  assert.equal(addressOf(root, '/2022/01/13/é/'), 'https://news.example/2022/01/13/%C3%A9/');
  assert.equal(addressOf(below, '/2022/01/13/x/?q=1#top'), 'https://ana.github.io/a/b/2022/01/13/x/?q=1#top');
  assert.equal(addressOf(below, '/'), 'https://ana.github.io/a/b/');
});

test('A path that looks like a scheme or like a host is still one of this site', () => {
  assert.equal(addressOf(below, '/Category:News/'), 'https://ana.github.io/a/b/Category:News/');
  assert.equal(addressOf(root, '//else.example/'), 'https://news.example//else.example/');
});

test('The address of another site stays what it is', () => {
  assert.equal(addressOf(below, 'https://Else.example'), 'https://else.example/');
});

test('A path is placed below a base path, and found there again', () => {
  for (const path of ['/', '/about/', '/a/b/', '/404.html']) {
    for (const base of ['/', '/a/', '/a/b/']) assert.equal(pathBelow(base, placePath(base, path)), path);
  }
  assert.equal(placePath('/a/b/', '/about/'), '/a/b/about/');
});

test('A path beside the base path is not below it; the base path without its slash leads to the site', () => {
  assert.equal(pathBelow('/a/', '/ab/'), undefined);
  assert.equal(pathBelow('/a/b/', '/a/'), undefined);
  assert.equal(pathBelow('/a/b/', '/'), undefined);
  assert.equal(pathBelow('/a/b/', '/a/b'), '/');
});

const pathOf = (written: string, { url } = below) =>
  resolveWritten(written, createAddressBase('/2022/01/13/', url))?.path;

test('A path counts from the site’s root, and never leaves it', () => {
  for (const site of [root, below]) {
    assert.equal(pathOf('/about/', site), '/about/');
    assert.equal(pathOf('../12/x/', site), '/2022/01/12/x/');
    assert.equal(pathOf('./a.jpg', site), '/2022/01/13/a.jpg');
    assert.equal(pathOf('/../../about/', site), '/about/');
    assert.equal(pathOf('../../../../../%2e%2e/about/', site), '/about/');
    assert.equal(pathOf('?q=1', site), '/2022/01/13/');
    assert.equal(pathOf('/a/b/about/', site), '/a/b/about/');
  }
});

test('A whole address is on the site if it begins with the site’s own', () => {
  assert.equal(pathOf('https://ana.github.io/a/b/2022/01/12/x/#part'), '/2022/01/12/x/');
  assert.equal(pathOf('//ana.github.io/a/b/about/'), '/about/');
  assert.equal(pathOf('HTTPS://ANA.github.io:443/a/b'), '/');
  assert.equal(pathOf('https://ana.github.io/a/b/../b/about/'), '/about/');
});

test('A whole address beside the site is on another site', () => {
  for (const written of [
    'https://ana.github.io/',
    'https://ana.github.io/a/',
    'https://ana.github.io/a/bc/',
    'https://ana.github.io/a/b/../c/',
    'http://ana.github.io/a/b/',
    'https://bob.github.io/a/b/',
    'mailto:ana@ana.github.io',
  ])
    assert.equal(pathOf(written), undefined, written);
});
