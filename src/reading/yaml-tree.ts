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

/** A reason why a text cannot be read as YAML. `describeYamlFault` finds its words by the code. */
export interface YamlFault {
  readonly code: string;
  readonly offset: number;
}

export interface YamlTree {
  readonly root: YamlNode;
  readonly faults: readonly YamlFault[];
}
