import type { CheckName } from '../archive/check-names.ts';
import { positionAt } from '../documents/content-error.ts';
import { quote, type Advice, type AdvisedText } from './advice.ts';
import { blankOut } from './blank-out.ts';

/** Markup of other systems, which is printed as it is written. */
export function findMarkupLeftOver(text: AdvisedText): readonly Advice[] {
  if (!/[{[\]:!\\]|^(?:import|export) /m.test(text.prose)) return [];
  const outsideLinks = blankOut(text.prose, text.nodes.filter(isLink));
  const found = patterns.flatMap(({ name, pattern, isInLinks, what }) => {
    const source = isInLinks === true ? text.prose : outsideLinks;
    return [...source.matchAll(pattern)].map((match) => {
      const [, written = ''] = match;
      const offset = match.index + match[0].indexOf(written);
      return { name, offset, end: offset + written.length, what: `“${quote(written)}” ${what}` };
    });
  });
  return withoutNested(found).map(({ name, offset, what }) => ({
    name,
    what,
    ...positionAt(text.markdown, offset),
  }));
}

interface LeftOver {
  readonly name: CheckName;
  readonly offset: number;
  readonly end: number;
  readonly what: string;
}

/** Leaves out what lies within another find: `[[a]]` in `{{ [[a]] }}`. */
function withoutNested(found: readonly LeftOver[]): readonly LeftOver[] {
  let end = 0;
  return found
    .toSorted((first, second) => first.offset - second.offset || second.end - first.end)
    .filter((each) => {
      const isOutside = each.offset >= end;
      if (isOutside) end = each.end;
      return isOutside;
    });
}

function isLink({ type }: AdvisedText['nodes'][number]): boolean {
  return linkTypes.has(type);
}

const linkTypes: ReadonlySet<string> = new Set([
  ...['link', 'image', 'linkReference', 'imageReference'],
  ...['definition', 'footnoteReference'],
]);

const printed = 'is printed as it is written';
const spaced = 'is not a link: its address has a space';

/** What stands in the first brackets is the find. Every repetition is bounded, so that no text takes long. */
const patterns: readonly Pattern[] = [
  // Hugo, Jekyll, Liquid, Handlebars
  { name: 'shortcode', pattern: /(?<!\\)(\{\{[^{}]{0,500}\}\})/g, what: printed, isInLinks: true },
  { name: 'shortcode', pattern: /(?<!\\)(\{%[^{}]{0,500}%\})/g, what: printed, isInLinks: true },
  // WordPress, and tables of contents. Words that stand in brackets in news need an attribute, or a slash.
  {
    name: 'shortcode',
    pattern:
      /(?<![\\[])(\[\/?(?:caption|wp_caption|gallery|embed|playlist|contact-form(?:-7)?|googlemaps|toc|TOC|_TOC_|(?:vc|et_pb|su|fusion)_[a-z_]{1,40})(?:[\s=][^\]\n]{0,500})?\/?\])(?![([:])/g,
    what: printed,
  },
  {
    name: 'shortcode',
    pattern:
      /(?<![\\[])(\[(?:\/(?:audio|video|youtube|vimeo|soundcloud|tweet|instagram)|(?:audio|video|youtube|vimeo|soundcloud|tweet|instagram)[\s=][^\]\n]{0,500}=[^\]\n]{0,500})\])(?![([:])/g,
    what: printed,
  },
  // Obsidian, MediaWiki
  {
    name: 'wiki-link',
    pattern: /(?<!\\)(!?\[\[[^[\]\n]{1,300}\]\])(?!\()/g,
    what: 'is not a link here',
  },
  // Kramdown, Pandoc
  { name: 'attribute-list', pattern: /(?<![\\{%])(\{:[^{}\n]{0,300}\})/g, what: printed },
  { name: 'attribute-list', pattern: /(?<![\\{%])(\{\.[a-z][^{}\n]{0,300}\})/gi, what: printed },
  {
    name: 'attribute-list',
    pattern: /(?<![\\{%])(\{[a-z-]{1,40}=["'][^{}\n]{0,300}\})/gi,
    what: printed,
  },
  // Docusaurus, MkDocs, GitHub, MDX, LaTeX
  { name: 'directive', pattern: /^[ \t]{0,3}(:{3,}[ \t]*\{?[a-z][^\n]{0,200})/gim, what: printed },
  { name: 'directive', pattern: /^((?:!!!|\?\?\?\+?)[ \t]+[a-z][^\n]{0,200})/gim, what: printed },
  { name: 'directive', pattern: /^[ \t]{0,3}>[ \t]?(\[![a-z]{1,20}\])/gim, what: printed },
  {
    name: 'directive',
    pattern: /^((?:import|export)[ \t][^\n]{1,200}[ \t]from[ \t]+["'][^\n]{1,200})/gm,
    what: printed,
  },
  {
    name: 'directive',
    pattern: /(\\(?:begin|end|includegraphics|footnote|cite)\{[^{}\n]{0,200}\})/g,
    what: printed,
  },
  // Markdown whose other half is missing
  {
    name: 'missing-definition',
    pattern: /(?<![\\[\]])(!?\[[^[\]\n]{1,300}\]\[[^[\]\n]{0,300}\])(?![([])/g,
    what: 'has no definition',
  },
  { name: 'missing-definition', pattern: /(?<!\\)(\[\^[^[\]\s]{1,100}\])(?!:)/g, what: 'has no definition' },
  {
    name: 'missing-definition',
    pattern: /(?<!\\)(!\[[^[\]\n]{1,300}\])(?![([:])/g,
    what: 'has neither an address nor a definition',
  },
  // An address ends at its first space
  {
    name: 'address-with-space',
    pattern:
      /(?<!\\)(!?\[[^[\]\n]{0,300}\]\([ \t]*(?:(?:https?|file|mailto):|[a-z]:\\|\.{0,2}\/|[^\s()<>"']{1,200}\/)[^()<>"'\n]{0,300}[ \t][^()<>"'\n]{0,300}[^()<>"'\s]\))/gi,
    what: spaced,
    isInLinks: true,
  },
  {
    name: 'address-with-space',
    pattern:
      /(?<!\\)(!?\[[^[\]\n]{0,300}\]\([^()<>"'\n/]{1,200}[ \t][^()<>"'\n/]{0,200}\.[a-z0-9]{2,5}[ \t]*\))/gi,
    what: spaced,
    isInLinks: true,
  },
];

interface Pattern {
  readonly name: CheckName;
  readonly pattern: RegExp;
  readonly what: string;
  /** Whether it may stand in the words of a link, or in its address. */
  readonly isInLinks?: boolean;
}
