/** Attributes by name; those without a value are not printed. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An XML document in UTF-8 with this root. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** An element that holds elements, each on a line of its own; empty strings among them are left out. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  let content = '';
  // With `+=` a long text is copied once, when it is written; `join` would copy it once for each element around it.
  for (const child of children) if (child !== '') content += content === '' ? child : `\n${child}`;
  const start = `<${name}${printAttributes(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>\n${content}\n</${name}>`;
}

/** An element that holds text; empty if there is no text. */
export function textElement(name: string, text: string | undefined, attributes: Attributes = {}): string {
  return text === undefined ? '' : `<${name}${printAttributes(attributes)}>${escapeText(text)}</${name}>`;
}

/** An element that holds HTML as text, in a CDATA section: half as long as with every tag escaped. */
export function htmlElement(name: string, html: string, attributes: Attributes = {}): string {
  const data = dropForbidden(html).replaceAll(']]>', ']]]]><![CDATA[>');
  return `<${name}${printAttributes(attributes)}><![CDATA[${data}]]></${name}>`;
}

/** Escapes text for XML and HTML, between tags and within quotes. */
export function escapeText(text: string): string {
  return dropForbidden(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function printAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeText(value)}"`))
    .join('');
}

/** XML 1.0 has no way to write these, not even escaped (section 2.2): a reader would refuse the whole file. */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** The same without a check of surrogate pairs: several times as fast, and nearly every text passes. */
const suspicious = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/;

function dropForbidden(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, '') : text;
}
