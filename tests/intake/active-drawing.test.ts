import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findActiveContent } from '../../src/intake/active-drawing.ts';
import { articleFiles, createTestSite } from '../test-site.ts';

const encoder = new TextEncoder();
const fault = (svg: string) => findActiveContent(encoder.encode(svg));

test('A plain drawing is no error, with its styles, links, fonts and texts', () => {
  const drawings = [
    '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
    '<?xml version="1.0" encoding="UTF-8"?><svg><style>a { fill: red }</style><text>The script of one=two</text></svg>',
    '<svg><a href="https://fog.example"><use href="#a"/></a><image href="data:image/png;base64,AAAA"/></svg>',
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>',
  ];
  for (const svg of drawings) assert.equal(fault(svg), undefined, svg);
});

test('A drawing that runs something, or hides what it does, is an error', () => {
  const drawings = [
    '<svg><script>alert(1)</script></svg>',
    '<svg><SCRIPT/></svg>',
    '<x:svg xmlns:x="http://www.w3.org/2000/svg"><x:script/></x:svg>',
    '<svg onload="alert(1)"/>',
    '<svg\nonload = "alert(1)"/>',
    '<svg><a href="javascript:alert(1)"/></svg>',
    '<svg><a href="java&#115;cript:alert(1)"/></svg>',
    '<svg><a href="java&#x0A;script&#58;alert(1)"/></svg>',
    '<svg><set attributeName="href" to=" JavaScript:alert(1)"/></svg>',
    '<svg><foreignObject><iframe src="x"/></foreignObject></svg>',
    '<svg><h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/></svg>',
    '<!DOCTYPE svg [<!ENTITY x "&#60;script/>">]><svg>&x;</svg>',
    '<?xml-stylesheet href="x.xsl"?><svg/>',
    '<?xml version="1.0" encoding="UTF-7"?><svg/>',
  ];
  for (const svg of drawings) assert.notEqual(fault(svg), undefined, svg);
  assert.match(findActiveContent(Buffer.from('\uFEFF<svg/>', 'utf16le'))?.what ?? '', /not UTF-8/);
});

test('Such a drawing beside an article is an error at its place, until it is mended', async (context) => {
  const map = 'articles/2022/01/12/map.svg';
  const site = createTestSite(context, {
    ...articleFiles({ first: { published: '2022-01-12', body: '![The map](./map.svg)' } }),
    [map]: '<svg>\n  <script/>\n</svg>',
  });
  for (let build = 0; build < 2; build += 1) {
    assert.deepEqual(
      (await site.listErrors()).map(({ file, line, column, what }) => [file, line, column, what]),
      [[map, 2, 3, 'the drawing holds a script']],
    );
  }
  site.write({ [map]: '<svg width="3" height="2"/>' });
  assert.deepEqual((await site.take()).findPicture(map), { width: 3, height: 2 });
});
