import { embedAddress } from '../embed-address.ts';
import { pickWord, type TagWords } from './tag-words.ts';

/** What a shortcode or tag of another program means: Markdown, or an address that stands on a line of its own. */
export type Translated = { readonly text: string } | { readonly address: string };

/** The Markdown of a known shortcode or tag; undefined if nothing is known of it. @param name in lower case. */
export function translateTag(name: string, words: TagWords): Translated | undefined {
  return knownTags.find(({ names }) => names.test(name))?.translate(words) ?? translatePicture(words);
}

/** An address that a tag of any name is, where it stands in the place of one: `[a]({{< ref "b.md" >}})`. */
export function findAddressWord(words: TagWords): string | undefined {
  return pickWord(words, 'path file href url src link page uid') ?? words.positional[0];
}

interface KnownTag {
  readonly names: RegExp;
  readonly translate: (words: TagWords) => Translated | undefined;
}

const knownTags: readonly KnownTag[] = [
  {
    names: /^(?:lite-?)?youtube(?:-?lite|embed|video)?$/,
    translate: (words) => translateFilm(words, 'https://www.youtube.com/watch?v='),
  },
  { names: /^vimeo$/, translate: (words) => translateFilm(words, 'https://vimeo.com/') },
  { names: /^(?:tweet|twitter|x)(?:_simple)?$/, translate: translatePost },
  {
    names: /^instagram(?:_simple)?$/,
    translate: (words) => translateFilm(words, 'https://www.instagram.com/p/'),
  },
  { names: /^gist$/, translate: translateGist },
  {
    names: /^(?:ref|relref|link|post_link|asset_path|asset_img_path)$/,
    translate: (words) => textOf(words.positional[0] ?? pickWord(words, 'path')),
  },
  {
    names: /^post_url$/,
    translate: ({ positional: [name] }) => textOf(name === undefined ? undefined : `${name}.md`),
  },
  { names: /^(?:embed|oembed|iframe|cspan-iframe|video)$/, translate: translateFrame },
  { names: /^(?:br|clear|clearfix|more|toc|table-of-contents)$/, translate: () => ({ text: '' }) },
];

function textOf(text: string | undefined): Translated | undefined {
  return text === undefined ? undefined : { text };
}

/** @param base what stands before the film’s id. */
function translateFilm(words: TagWords, base: string): Translated | undefined {
  const id = pickWord(words, 'id video v url src') ?? words.positional[0];
  if (id === undefined) return undefined;
  if (/^(?:https?:)?\/\//.test(id)) return { address: embedAddress(id) ?? id };
  return /^[\w-]+$/.test(id) ? { address: `${base}${id}` } : undefined;
}

function translatePost(words: TagWords): Translated | undefined {
  const address = words.positional.find((each) => /^https?:/.test(each)) ?? pickWord(words, 'url');
  if (address !== undefined) return { address };
  const id = pickWord(words, 'id') ?? words.positional.find((each) => /^\d+$/.test(each));
  const user = pickWord(words, 'user') ?? 'i/web';
  return id === undefined ? undefined : { address: `https://x.com/${user}/status/${id}` };
}

function translateGist(words: TagWords): Translated | undefined {
  const [first, second] = words.positional;
  if (first === undefined) return undefined;
  if (/^https?:/.test(first)) return { address: first };
  return {
    address: `https://gist.github.com/${second === undefined || first.includes('/') ? first : `${first}/${second}`}`,
  };
}

function translateFrame(words: TagWords): Translated | undefined {
  const address = pickWord(words, 'src url href') ?? words.positional[0];
  if (address === undefined || !/^(?:https?:)?\/\//.test(address)) return undefined;
  return { address: embedAddress(address) ?? address };
}

/** Whatever its name, a tag with the address of a picture is a picture: themes have many names for it. */
function translatePicture(words: TagWords): Translated | undefined {
  const src =
    pickWord(words, 'src image img file path url href filename') ?? words.positional.find(isPicture);
  if (src === undefined || !isPicture(src)) return undefined;
  const caption = plain(pickWord(words, 'caption title attr description') ?? '');
  const alt = plain(pickWord(words, 'alt') ?? '').replace(/[[\]]/g, '\\$&');
  const title = caption === '' ? '' : ` "${caption.replaceAll('"', '\\"')}"`;
  const picture = `![${alt}](${/[\s()]/.test(src) ? `<${src}>` : src}${title})`;
  const link = pickWord(words, 'link');
  return { text: link === undefined ? picture : `[${picture}](${/[\s()]/.test(link) ? `<${link}>` : link})` };
}

function isPicture(address: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)(?:\?.*)?$/i.test(address);
}

/** Words for a picture have no markup. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
