import { embedAddress } from '../embed-address.ts';

/** What the text of a post needs to know of the export. */
export interface PostRule {
  /** The picture of an attachment by its number, as HTML. */
  readonly pictureOf: (id: string) => string | undefined;
  /** Is told of each shortcode that nothing is known of. */
  readonly onUnknown: (kind: string) => void;
}

/**
 * The text of a post as HTML. That of the classic editor has no paragraphs of its own: as in WordPress, empty lines part
 * them and other line ends break lines. Captions become titles of pictures, frames and embeds the addresses they show.
 */
export function createPostHtml(text: string, rule: PostRule): string {
  const html = translateShortcodes(text, rule)
    .replace(/<iframe\b[^>]*?\bsrc\s*=\s*["']([^"']+)["'][^>]*>(?:\s*<\/iframe>)?/gi, frame)
    .replace(figurePattern, (_, picture: string, caption: string) => withCaption(picture, caption))
    .replace(
      /^[ \t]*(https?:\/\/[^\s<>"]+)[ \t\r]*$/gm,
      (_, address: string) => `\n\n${linkTo(address)}\n\n`,
    );
  return /<!--\s*wp:/.test(text) ? html : addParagraphs(html);
}

const figurePattern =
  /<figure\b[^>]*>\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)\s*<figcaption\b[^>]*>([^]*?)<\/figcaption>\s*<\/figure>/gi;

function frame(written: string, src: string): string {
  const address = embedAddress(src);
  return address === undefined ? written : `\n\n${linkTo(address.replaceAll('&', '&amp;'))}\n\n`;
}

/** An address alone on a line shows what is there, in WordPress and here. */
function linkTo(address: string): string {
  return `<p><a href="${address}">${address}</a></p>`;
}

function withCaption(picture: string, caption: string): string {
  const words = caption
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '&quot;');
  const plain = picture.replace(/\stitle\s*=\s*(?:"[^"]*"|'[^']*')/i, '');
  return `\n\n<p>${words === '' ? plain : plain.replace(/<img\b/i, `<img title="${words}"`)}</p>\n\n`;
}

function translateShortcodes(text: string, rule: PostRule): string {
  return text
    .replace(/\[\[(\/?[a-z][^\][]*)\]\]/gi, '&#91;$1&#93;')
    .replace(
      /\[(?:wp_)?caption\b([^\]]*)\]([^]*?)\[\/(?:wp_)?caption\]/gi,
      (_, words: string, inner: string) => {
        const [, picture = inner, rest = ''] = /^([^]*?<img\b[^>]*>(?:\s*<\/a>)?)([^]*)$/i.exec(inner) ?? [];
        return withCaption(picture.trim(), attribute(words, 'caption') ?? rest);
      },
    )
    .replace(/\[gallery\b([^\]]*)\]/gi, (_, words: string) => {
      const ids = attribute(words, 'ids')?.match(/\d+/g) ?? [];
      return `\n\n<p>${ids.flatMap((id) => rule.pictureOf(id) ?? []).join(' ')}</p>\n\n`;
    })
    .replace(/\[(embed|youtube|vimeo|video|audio)\b([^\]]*)\](?:([^[\]]*)\[\/\1\])?/gi, embed)
    .replace(
      /\[(\/?)([a-z][a-z\d_-]{2,40})((?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s\]"']+))*)\s*\/?\](?!\()/gi,
      (written, slash: string, name: string, words: string) => {
        if (slash === '' && words === '' && !text.includes(`[/${name}]`)) return written;
        if (slash === '') rule.onUnknown(`shortcodes of “${name.toLowerCase()}”`);
        return '';
      },
    );
}

function embed(written: string, _name: string, words: string, inner: string | undefined): string {
  const bare = /^[\s=]*["']?(https?:\/\/[^\s"'\]]+)/.exec(words)?.[1];
  const address = [inner?.trim(), bare, attribute(words, 'src|mp4|mp3|url')].find((each) =>
    /^https?:/.test(each ?? ''),
  );
  if (address === undefined) return written;
  return `\n\n${linkTo(embedAddress(address) ?? address)}\n\n`;
}

function attribute(words: string, names: string): string | undefined {
  const match = new RegExp(String.raw`\b(?:${names})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(words);
  return match?.[1] ?? match?.[2];
}

const blocks =
  'table|thead|tfoot|tbody|caption|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|blockquote|address|p|h[1-6]|hr|fieldset|section|article|aside|header|footer|nav|figure|figcaption|details|summary';
const opening = new RegExp(String.raw`<(?:${blocks})(?=[\s/>])[^>]*>`, 'gi');
const closing = new RegExp(String.raw`</(?:${blocks})\s*>|<hr\b[^>]*>`, 'gi');
const isBlock = new RegExp(String.raw`^</?(?:${blocks})(?=[\s/>])`, 'i');

function addParagraphs(html: string): string {
  return html
    .replace(/\r\n?/g, '\n')
    .split(/(<pre\b[^>]*>[^]*?<\/pre>)/i)
    .map((part) => (/^<pre\b/i.test(part) ? part : addToPart(part)))
    .filter((part) => part !== '')
    .join('\n\n');
}

function addToPart(part: string): string {
  return part
    .replace(opening, '\n\n$&')
    .replace(closing, '$&\n\n')
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => (isBlock.test(chunk) ? chunk : `<p>${chunk.replace(/(?<!<br\s*\/?>)\n/g, '<br>\n')}</p>`))
    .join('\n\n');
}
