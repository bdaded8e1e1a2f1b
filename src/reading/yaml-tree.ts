/** YAML with the offset of every key and value, so that errors can point at them. Offsets count from its start. */
export type YamlNode = YamlScalar | YamlMap | YamlList;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly start: number;
  readonly end: number;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly start: number;
}

export interface YamlEntry {
  readonly key: string;
  /** The offset of the key. */
  readonly start: number;
  /** A key without a value has null, which starts at the key’s own offset. */
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly start: number;
}

/** The values of a group by their keys. A key without a value counts as left out. */
export function groupOf({ entries }: YamlMap): Record<string, unknown> {
  const written = entries.filter(({ value }) => value.kind !== 'scalar' || value.value !== null);
  return Object.fromEntries(written.map(({ key, value }) => [key, valueOf(value)]));
}

/** A value as plain data. */
export function valueOf(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  return node.kind === 'list' ? node.items.map(valueOf) : groupOf(node);
}

/** A reason why a text cannot be read as YAML. `describeYamlFault` finds its words by the code. */
export interface YamlFault {
  readonly code: string;
  readonly offset: number;
}

export interface YamlTree {
  readonly root: YamlNode;
  readonly faults: readonly YamlFault[];
}
