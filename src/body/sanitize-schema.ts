import type { Options } from 'rehype-sanitize';

/** The prefix of every id in an article, so that it never equals an id of the page. */
export const idPrefix = 'user-content-';

/**
 * The elements and attributes that an article’s HTML may hold. All others are removed. The text of a removed
 * element stays, except for those under `strip`. The list is complete, so that an update of
 * rehype-sanitize cannot widen it. The comments give the reason for each difference from its default.
 */
export const sanitizeSchema = {
  tagNames: [
    ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'ol', 'p', 'pre'],
    ...['q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'span', 'strike', 'strong', 'sub', 'summary', 'sup'],
    ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'ul', 'var'],
    // Added: harmless inline elements that newspapers need: abbreviations, titles of works, highlighted words,
    // small print, underlined names (as Chinese marks names), places to break a line.
    ...['abbr', 'cite', 'dfn', 'mark', 'small', 'time', 'u', 'wbr'],
    // Added: text of another direction inside a line, for right-to-left articles and quotes.
    ...['bdi', 'bdo'],
    // Added: the title of a table, and of a picture.
    ...['caption', 'figure', 'figcaption'],
    // Added: what plays files beside the article. `keepPlayers` turns away all other files, and gives the controls.
    ...['audio', 'source', 'track', 'video'],
    // Left out: `picture`. The protocols below do not limit the `srcset` of its `source`. The `img` within stays.
  ],
  attributes: {
    a: [
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref'],
      'href',
      'name',
      // Added: tells a reader’s browser the language behind a link.
      'hrefLang',
    ],
    // Left out: `autoplay`, `loop`, `muted`: nothing plays by itself. `keepPlayers` sets `controls`, `preload` and `type`.
    audio: ['controls', 'preload', 'src'],
    blockquote: ['cite'],
    // Added: which cells are the headings of which; how many columns and rows a cell spans.
    td: ['align', 'colSpan', 'headers', 'rowSpan'],
    th: ['abbr', 'align', 'colSpan', 'headers', 'rowSpan', 'scope'],
    code: [['className', /^language-./]],
    del: ['cite', 'dateTime'],
    details: ['open'],
    h2: [['className', 'sr-only']],
    // Left out: `longDesc`, which no browser follows.
    img: ['alt', 'height', 'src', 'width'],
    input: [
      ['checked', true],
      ['disabled', true],
      ['type', 'checkbox'],
    ],
    ins: ['cite', 'dateTime'],
    li: [['className', 'task-list-item'], 'value'],
    ol: [['className', 'contains-task-list'], 'reversed', 'start', ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    source: ['src', 'type'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    time: ['dateTime'],
    track: [
      'default',
      'label',
      'src',
      'srcLang',
      ['kind', 'captions', 'chapters', 'descriptions', 'subtitles'],
    ],
    ul: [['className', 'contains-task-list']],
    video: ['controls', 'height', 'poster', 'preload', 'src', 'width'],
    // Left out of the default’s list for every element: the attributes of forms (`action`, `accept`, `method`,
    // `value` ...), of image maps, of obsolete styling (`color`, `border`, `hSpace` ...), of
    // microdata (`itemProp`: the page brings its own structured data), and `accessKey` and `tabIndex`, which
    // would disturb keyboard navigation. `align` is for table cells only.
    '*': ['dir', 'id', 'lang', 'title'],
  },
  clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'id', 'name'],
  clobberPrefix: idPrefix,
  protocols: {
    cite: ['http', 'https'],
    // Left out: irc, ircs and xmpp, which few readers can open.
    href: ['http', 'https', 'mailto'],
    poster: ['http', 'https'],
    src: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: {
    // Added: a title belongs inside its table.
    caption: ['table'],
    // Added: elsewhere they mean nothing.
    source: ['audio', 'video'],
    track: ['audio', 'video'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tfoot: ['table'],
    tr: ['table'],
  },
  strip: [
    'script',
    // Added: the contents of these are not text for readers and must not become text.
    ...['style', 'template', 'noscript', 'title', 'iframe', 'object', 'embed', 'noembed', 'noframes'],
    ...['svg', 'math', 'select', 'textarea', 'canvas'],
  ],
  allowComments: false,
  allowDoctypes: false,
} satisfies Options;
