import type { ElementContent } from 'hast';
import type { ImageReference, LinkReference } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<typeof defaultHandlers.linkReference>[0];

/** How Markdown becomes HTML, before the policy. Ids get their prefix from the policy. */
export const toHtmlOptions = {
  clobberPrefix: '',
  handlers: {
    linkReference: (state: State, node: LinkReference) =>
      placeAtDefinition(state, node, defaultHandlers.linkReference(state, node)),
    imageReference: (state: State, node: ImageReference) =>
      placeAtDefinition(state, node, defaultHandlers.imageReference(state, node)),
  } satisfies Handlers,
} as const;

/** Gives a link by reference the place of its definition: the address stands there, and is mended there. */
function placeAtDefinition<Result extends ElementContent | ElementContent[]>(
  state: State,
  { identifier }: LinkReference | ImageReference,
  made: Result,
): Result {
  const position = state.definitionById.get(identifier.toUpperCase())?.position;
  if (!Array.isArray(made) && position !== undefined) made.position = position;
  return made;
}
