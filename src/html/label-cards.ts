import type { Element, Root } from 'hast';
import { directionOf } from '../archive/language.ts';
import { isCard } from '../body/cards.ts';
import { describeAddress } from '../body/embeds.ts';
import { listNodes } from '../markdown/tree.ts';
import type { Wording } from '../words/wording.ts';

/** Says in each card what its link leads to: `Video · Vimeo`. These words are the frame’s, in the frame’s language. */
export function labelCards(tree: Root, wording: Wording): void {
  for (const node of listNodes(tree)) {
    if (isCard(node)) labelCard(node, wording);
  }
}

function labelCard(card: Element, { words: { embeds, language }, say }: Wording): void {
  const [link] = card.children;
  const href = link?.type === 'element' ? link.properties.href : undefined;
  const embed = typeof href === 'string' ? describeAddress(href) : undefined;
  if (embed === undefined) return;
  const kind = embeds[embed.kind];
  const label = embed.site === undefined ? kind : say(embeds.at, { kind, site: embed.site });
  card.children = [
    ...card.children,
    { type: 'text', value: ' ' },
    {
      type: 'element',
      tagName: 'small',
      properties: { lang: language, dir: directionOf(language) },
      children: [{ type: 'text', value: label }],
    },
  ];
}
