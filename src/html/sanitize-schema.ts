import type { Options } from 'rehype-sanitize';

/** Before every id that an article brings, so that it can never take the name of one of the page’s own. */
export const idPrefix = 'user-content-';

/**
 * What an article’s HTML may hold. Elements and attributes that are not named here go; the text within an
 * element that goes stays, save for those under `strip`. Written out whole, so that an update of
 * rehype-sanitize cannot widen it; the comments give the reason for each difference from its default.
 */
export const sanitizeSchema = {
  tagNames: [
    ...['a', 'b', 'blockquote', 'br', 'code', 'dd', 'del', 'details', 'div', 'dl', 'dt', 'em'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'input', 'ins', 'kbd', 'li', 'ol', 'p', 'pre'],
    ...['q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'span', 'strike', 'strong', 'sub', 'summary', 'sup'],
    ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'tt', 'ul', 'var'],
    // Added: words within text that newspapers need, none of which does anything: abbreviations, titles of
    // works, highlighted words, small print, underlined names (Chinese marks names so), places to break a line.
    ...['abbr', 'cite', 'dfn', 'mark', 'small', 'time', 'u', 'wbr'],
    // Added: text of another direction inside a line, for right-to-left articles and quotes.
    ...['bdi', 'bdo'],
    // Added: the title of a table, and of a picture.
    ...['caption', 'figure', 'figcaption'],
    // Left out: `picture` and `source`. Their `srcset` is not held to the protocols below; the `img` within stays.
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
    blockquote: ['cite'],
    // Added: where a column’s or a cell’s heading stands; how many columns and rows a cell spans.
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
    section: ['dataFootnotes', ['className', 'footnotes']],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
    // Left out of the default’s list for every element: the attributes of forms (`action`, `accept`, `method`,
    // `value` ...), of image maps, of looks that HTML no longer has (`color`, `border`, `hSpace` ...), of
    // microdata (`itemProp`: the page brings its own structured data), and `accessKey` and `tabIndex`, which
    // would disturb the keyboard’s way through the page. `align` is for table cells alone.
    '*': ['dir', 'id', 'lang', 'title'],
  },
  clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'id', 'name'],
  clobberPrefix: idPrefix,
  protocols: {
    cite: ['http', 'https'],
    // Left out: irc, ircs and xmpp, which few readers can open.
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
  ancestors: {
    // Added: a title belongs into its table.
    caption: ['table'],
    tbody: ['table'],
    td: ['table'],
    th: ['table'],
    thead: ['table'],
    tfoot: ['table'],
    tr: ['table'],
  },
  strip: [
    'script',
    // Added: these hold no text for readers, so what is in them must not turn into text.
    ...['style', 'template', 'noscript', 'title', 'iframe', 'object', 'embed', 'noembed', 'noframes'],
    ...['svg', 'math', 'select', 'textarea', 'audio', 'video', 'canvas'],
  ],
  allowComments: false,
  allowDoctypes: false,
} satisfies Options;
