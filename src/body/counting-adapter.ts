import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';

/** Why parsing was stopped: the tree is far larger than its text, or nested too deep. */
export class GrownTree extends Error {
  readonly limit: 'html' | 'levels';

  constructor(limit: GrownTree['limit']) {
    super(limit);
    this.limit = limit;
  }
}

/** What a tree of HTML may be. */
export interface TreeLimits {
  /** Characters of all elements with their attributes. */
  readonly length: number;
  /** Default: any. */
  readonly levels?: number;
}

/**
 * An adapter for parse5 with which parsing throws GrownTree where a tree grows beyond its limits. HTML opens a link or a
 * font again in every block where it was not closed: 20 kB of text become 12 MB. Only parsing can measure that: any
 * estimate from the text can be deceived.
 */
export function createCountingAdapter({ length, levels = Infinity }: TreeLimits): typeof defaultTreeAdapter {
  let left = length;
  const depths = new WeakMap<object, number>();
  const measure = (parent: DefaultTreeAdapterTypes.ParentNode, node: DefaultTreeAdapterTypes.Node) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > levels) throw new GrownTree('levels');
    depths.set(node, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      left -= attributes.reduce((sum, { value }) => sum + value.length, elementLength);
      if (left < 0) throw new GrownTree('html');
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    appendChild: (parent, node) => {
      measure(parent, node);
      defaultTreeAdapter.appendChild(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      measure(parent, node);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
  };
}

/** What an element counts beside its attributes. */
export const elementLength = 10;
