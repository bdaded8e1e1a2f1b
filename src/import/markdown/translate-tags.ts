import { isWithin, listCode, type Range } from './code-ranges.ts';
import { findAddressWord, translateTag, type Translated } from './known-tags.ts';
import { readTagWords } from './tag-words.ts';

export interface TagRule {
  /** What `site.url` and `site.baseurl` are. */
  readonly siteUrl: string;
  /** Whether an unknown tag stays as a visible note. */
  readonly keepsUnknown: boolean;
  /** Is told of each tag that nothing is known of, and of markup that goes. */
  readonly onUnknown: (kind: string) => void;
}

/**
 * Markdown without the markup of other programs: the shortcodes of Hugo and Zola, the tags of Liquid and Nunjucks, and
 * kramdown’s attributes. What has a meaning in Markdown is translated. What stands between a tag and its end stays.
 */
export function translateTags(markdown: string, rule: TagRule): string {
  if (!/[{<]/.test(markdown)) return markdown;
  const plain = translatePairs(dropActive(markdown, rule));
  const code = listCode(plain);
  const translated = plain.replace(tag, (written, offset: number) =>
    translateOne(plain, { written, offset, code }, rule),
  );
  return dropAttributes(translated);
}

/** `{{< a >}}`, `{{% a %}}`, `{% a %}`, `{{ a }}` and `{# a #}`, each within a few lines. */
const tag =
  /\{\{<(?:[^{}]|\{(?!\{)|\}(?!\})){1,4000}?>\}\}|\{\{%(?:[^{}]|\{(?!\{)|\}(?!\})){1,4000}?%\}\}|\{%-?(?:[^{}%]|%(?!\})|\{(?!%)|\}){1,4000}?-?%\}|\{\{-?[^{}]{1,1000}-?\}\}|\{#(?:[^{}\n]){1,1000}#\}/g;

interface FoundTag {
  readonly written: string;
  readonly offset: number;
  readonly code: readonly Range[];
}

function translateOne(markdown: string, { written, offset, code }: FoundTag, rule: TagRule): string {
  const escaped = /^\{\{([<%])\/\*([^]*)\*\/([<%>])\}\}$/.exec(written);
  if (escaped !== null) return `{{${escaped[1] ?? ''}${escaped[2] ?? ''}${escaped[3] ?? ''}}}`;
  if (isWithin(code, offset)) return written;
  if (/^\{#[^]*#\}$/.test(written)) return /^\{#\s/.test(written) ? '' : written;
  const inner = written.replace(/^\{[{%][<%-]?\s*|\s*[>%-]?[%}]\}$/g, '').replace(/\s*\/?\s*[>%]?$/, '');
  const isPrinted = /^\{\{(?![<%])/.test(written) && !/^\w+\s*\(/.test(inner);
  const translated = isPrinted ? translatePrinted(inner, rule) : translateNamed(inner);
  if (translated !== undefined) return placeTranslated(markdown, { written, offset }, translated);
  if (/^(?:\/|end)/.test(inner)) return '';
  rule.onUnknown(`tags of “${nameOf(inner, isPrinted)}”`);
  if (isInAddress(markdown, offset)) return findAddressWord(readTagWords(argumentsOf(inner))) ?? '';
  return rule.keepsUnknown ? ` \`${written.replace(/[`\n]/g, ' ')}\` ` : '';
}

function nameOf(inner: string, isPrinted: boolean): string {
  return isPrinted ? (inner.split('|')[0] ?? '').trim().slice(0, 40) : (/^[\w./-]+/.exec(inner)?.[0] ?? '');
}

function argumentsOf(inner: string): string {
  const call = /^[\w./-]+\s*\(([^]*)\)\s*$/.exec(inner);
  return call?.[1] ?? inner.replace(/^[\w./-]+\s*/, '');
}

/** `include` names the tag that is meant by a file: `{% include youtube.html id="…" %}`. */
function translateNamed(inner: string): Translated | undefined {
  const name = (/^[\w./-]+/.exec(inner)?.[0] ?? '').toLowerCase();
  const words = argumentsOf(inner);
  if (name !== 'include' && name !== 'partial') return translateTag(name, readTagWords(words));
  const [file = '', rest = ''] = /^"?([^\s"]+)"?\s*([^]*)$/.exec(words)?.slice(1) ?? [];
  const included = file
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase();
  return translateTag(included, readTagWords(rest));
}

/** What Liquid prints: the site’s address, or a path through filters for addresses. */
function translatePrinted(inner: string, { siteUrl }: TagRule): Translated | undefined {
  if (/^site\.(?:url|baseurl)\b/.test(inner))
    return { text: inner.includes('baseurl') ? '' : siteUrl.replace(/\/$/, '') };
  const path =
    /^["']([^"']*)["']\s*(?:\|\s*(?:url|relative_url|absolute_url|prepend|append|static|asset|safe)\b[^|]*)*$/.exec(
      inner,
    )?.[1];
  return path === undefined ? undefined : { text: path };
}

/** An address stands in a paragraph of its own if its tag stood on a line of its own. */
function placeTranslated(
  markdown: string,
  { written, offset }: Pick<FoundTag, 'written' | 'offset'>,
  translated: Translated,
): string {
  if ('text' in translated) return translated.text;
  if (isInAddress(markdown, offset)) return translated.address;
  const before = markdown.slice(markdown.lastIndexOf('\n', offset - 1) + 1, offset);
  const after = /^[^\n]*/.exec(markdown.slice(offset + written.length))?.[0] ?? '';
  return `${before}${after}`.trim() === '' ? `\n\n${translated.address}\n\n` : `<${translated.address}>`;
}

/** Whether what stands before is the beginning of an address: `](`, `href="`, `]: `. */
function isInAddress(markdown: string, offset: number): boolean {
  return /(?:\]\(\s*<?|(?:href|src)\s*=\s*["']?|^\[[^\]\n]+\]:\s*<?)[^\s()"'<>]*$/m.test(
    markdown.slice(Math.max(0, offset - 300), offset),
  );
}

/** Pairs of which the inner text is no Markdown: code, comments, what is to be printed as it is. */
function translatePairs(markdown: string): string {
  return markdown
    .replace(
      /\{\{[<%]\s*highlight\s+([\w+#-]+)?[^]*?[>%]\}\}([^]*?)\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}/g,
      fence,
    )
    .replace(
      /\{%-?\s*(?:highlight|codeblock|code)\b\s*([\w+#-]+)?[^]*?%\}([^]*?)\{%-?\s*end(?:highlight|codeblock|code)\s*-?%\}/g,
      fence,
    )
    .replace(/\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}/g, '')
    .replace(/\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}/g, '');
}

function fence(_: string, language: string | undefined, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([marks]) => marks.length));
  const marks = '`'.repeat(longest + 1);
  return `\n\n${marks}${language ?? ''}\n${code.replace(/^\n+|\s+$/g, '')}\n${marks}\n\n`;
}

/** Scripts and styles never run here; without their tags their text would be printed. */
function dropActive(markdown: string, { onUnknown }: TagRule): string {
  if (!/<(?:script|style)\b/i.test(markdown)) return markdown;
  const code = listCode(markdown);
  return markdown.replace(
    /<(script|style)\b[^>]*>[^]*?<\/\1\s*>/gi,
    (written, name: string, offset: number) => {
      if (isWithin(code, offset)) return written;
      onUnknown(`<${name.toLowerCase()}> elements`);
      return '';
    },
  );
}

/** kramdown’s `{: .class}`, on a line of its own or behind what it is about, and its table of contents. */
function dropAttributes(markdown: string): string {
  if (!/\{:|\)\{[.#:]/.test(markdown)) return markdown;
  const code = listCode(markdown);
  return markdown.replace(
    /^[ \t]*(?:[*-] .*\n[ \t]*\{:\s*toc\b[^{}\n]*\}|\{::?[^{}\n]*\})[ \t]*$\n?|(?<=\S)\{:(?!\s*\}?$)[^{}\n]*\}|(?<=[)\]])\{[.#][^{}\n]*\}/gm,
    (written, offset: number) => (isWithin(code, offset) ? written : ''),
  );
}
