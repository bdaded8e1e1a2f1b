import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findAddressFault,
  findPathOrAddressFault,
  findSiteFault,
  resolveDots,
  hasUserName,
  isWebAddress,
} from '../../src/archive/web-address.ts';

const noAddress = 'is not a web address (https://…)';

describe('a web address', () => {
  it('leads to another site by http or https', () => {
    const addresses = [
      'https://news.example/',
      'HTTP://news.example:8080/a?b=c#d',
      'https://fa.wikipedia.org/wiki/می‌رود',
      'https://social.example/@ana/1',
      'https://münchen.example/straße',
      'https://[::1]/',
      'https://news.example/a//b/../c',
      'https://web.archive.example/web/2020/https://other.example/',
    ];
    for (const address of addresses) assert.ok(isWebAddress(address), address);
  });

  const refused: readonly (readonly [address: string, message: string])[] = [
    ['javascript:alert(1)', noAddress],
    ['JavaScript://news.example/%0Aalert(1)', noAddress],
    ['data:text/html,x', noAddress],
    ['vbscript:x', noAddress],
    ['ftp://news.example/', noAddress],
    ['file:///etc/passwd', noAddress],
    ['mailto:ana@news.example', noAddress],
    ['news.example', noAddress],
    ['//news.example/', noAddress],
    ['https:news.example', noAddress],
    ['https:/news.example', noAddress],
    ['https://', noAddress],
    ['https:///news.example/', noAddress],
    ['https://?x', noAddress],
    ['https://news.example:99999/', noAddress],
    ['https://user:password@news.example/', 'has a name or a password before its host'],
    ['https://bank.example@evil.example/', 'has a name or a password before its host'],
    ['https://@news.example/', 'has a name or a password before its host'],
    ['https:\\\\news.example/', noAddress],
    ['https://news.example\\@evil.example/', 'holds a backslash, which browsers read as a slash'],
    ['https://news.example/a b', 'holds white space'],
    ['https://news.example/a\tb', 'holds white space'],
    ['https://news.example/a\nb', 'holds white space'],
    ['https://news.example/\u00A0', 'holds white space'],
    ['https://news.example/\u0001', 'holds U+0001, which is a control character'],
    ['https://news.example/\u202Egpj.exe', 'holds U+202E, which turns the letters after it around'],
    ['https://news.example/\uD800', 'holds U+D800, which is half of a character'],
    ['https://ne\u200Bws.example/', 'holds U+200B, which nobody sees'],
    ['https://news.example/a\u00AD', 'holds U+00AD, which nobody sees'],
    ['https://news.example/\u200E', 'holds U+200E, which nobody sees'],
    [`https://news.example/${'x'.repeat(2000)}`, 'has 2021 characters; 2000 is the most'],
  ];
  for (const [address, message] of refused) {
    it(`is not ${JSON.stringify(address.slice(0, 40))}`, () => {
      assert.equal(findAddressFault(address)?.message, message);
    });
  }
});

describe('a name or a password before a host', () => {
  it('is found in whatever browsers read as an address of a host', () => {
    const addresses = [
      'https://a@b.example',
      'https:a@b.example',
      'http:/a@b',
      '//a:b@c.example',
      '/\\\\a@b',
      ' HTTPS:\\\\a@b',
    ];
    for (const address of addresses) assert.ok(hasUserName(address), address);
  });

  it('is not an @ in a path, a query or an address of mail', () => {
    const addresses = [
      'https://b.example/@a',
      'https://b.example?a@b',
      '/@a',
      '#a@b',
      'mailto:a@b.example',
      'a@b',
    ];
    for (const address of addresses) assert.ok(!hasUserName(address), address);
  });
});

describe('a path of this site or a web address', () => {
  it('is a path that stays on this site, or leads elsewhere openly', () => {
    const values = ['/', '/2022/01/12/slug/', '/a?b#c', '/search/?q=a//b', 'https://news.example/'];
    for (const value of values) assert.equal(findPathOrAddressFault(value), undefined, value);
  });

  const otherHost = 'is read by browsers as //…, which leads to another host';
  const refused: readonly (readonly [value: string, message: string])[] = [
    ['/\\evil.example', 'holds a backslash, which browsers read as a slash'],
    ['\\\\evil.example', 'is neither a path that starts with / nor a web address'],
    ['//evil.example', otherHost],
    ['///evil.example', otherHost],
    ['/.//evil.example', otherHost],
    ['/a/..//evil.example', otherHost],
    ['/%2e//evil.example', otherHost],
    ['/\t/evil.example', 'holds white space'],
    ['/\n/evil.example', 'holds white space'],
    ['/\u0000/evil.example', 'holds U+0000, which is a control character'],
    ['/a\u2069', 'holds U+2069, which closes a direction of writing that was not opened'],
    ['javascript:alert(1)', 'is neither a path that starts with / nor a web address'],
    ['mailto:ana@news.example', 'is neither a path that starts with / nor a web address'],
    ['2022/01/12/slug/', 'is neither a path that starts with / nor a web address'],
    ['https://ana@news.example/', 'has a name or a password before its host'],
  ];
  for (const [value, message] of refused) {
    it(`is not ${JSON.stringify(value)}`, () => {
      assert.equal(findPathOrAddressFault(value)?.message, message);
    });
  }
});

describe('a path with dots', () => {
  it('is the path to which browsers resolve it', () => {
    for (const [written, resolved] of [
      ['/../about/', '/about/'],
      ['/2022/./01/../02/?q=/../#/../', '/2022/02/?q=/../#/../'],
      ['/%2E%2e/about/', '/about/'],
      ['/about/?q=/../', '/about/?q=/../'],
      ['/.well-known/x', '/.well-known/x'],
      ['/año/', '/año/'],
      ['https://else.example/a/../b', 'https://else.example/a/../b'],
    ] as const)
      assert.equal(resolveDots(written), resolved, written);
  });
});

describe('the address of a site', () => {
  it('is the root of a host, or a folder of it, with a slash at its end', () => {
    for (const address of [
      'https://news.example',
      'http://localhost:4321/',
      'https://ana.github.io/gaceta/',
      'https://news.example/a/b-1/c.d/',
      'https://news.example/año/',
      'https://news.example/a%C3%B1o/',
    ])
      assert.equal(findSiteFault(address), undefined, address);
  });

  it('has a path with a slash at its end, and the remedy is the address with it', () => {
    for (const [written, meant] of [
      ['https://ana.github.io/gaceta', 'https://ana.github.io/gaceta/'],
      ['https://ana.github.io/a/b', 'https://ana.github.io/a/b/'],
      ['https://ana.github.io/gaceta/index.html', 'https://ana.github.io/gaceta/'],
      ['https://ana.github.io/gaceta/?utm=1', 'https://ana.github.io/gaceta/'],
      ['https://ana.github.io/gaceta#top', 'https://ana.github.io/gaceta/'],
    ] as const)
      assert.equal(findSiteFault(written)?.remedy, `Write “${meant}”.`, written);
    assert.equal(
      findSiteFault('https://ana.github.io/gaceta')?.message,
      'has a path without a slash at its end',
    );
  });

  it('has a path of plain signs, which mean nothing in HTML or to a host', () => {
    for (const path of ['/a&b/', "/a'b/", '/a b/', '/*/', '/:a/', '/a%2Fb/', '//', '/a//b/', '/a%22/', '/%/'])
      assert.notEqual(findSiteFault(`https://news.example${path}`), undefined, path);
  });

  it('is not a page, a query or a fragment of one, and the remedy is an address that is one', () => {
    for (const surplus of ['/page', '/?a=b', '/?', '/#top', '/#', '//x', '/a&b/c.html']) {
      const remedy = findSiteFault(`https://news.example${surplus}`)?.remedy ?? '';
      const [, proposed = ''] = /“(.*)”/.exec(remedy) ?? [];
      assert.equal(findSiteFault(proposed), undefined, surplus);
    }
  });

  it('is no script, and tells nobody a password', () => {
    assert.equal(findSiteFault('javascript:alert(1)')?.message, noAddress);
    assert.equal(
      findSiteFault('https://a:b@news.example')?.message,
      'has a name or a password before its host',
    );
  });
});
