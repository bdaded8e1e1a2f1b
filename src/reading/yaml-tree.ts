/** YAML with the place of everything: what an error needs to point at. Offsets count from the YAML’s start. */
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
  /** Of the key. */
  readonly start: number;
  /** A key without a value has null, which starts where the key does. */
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly start: number;
}

/** What keeps a text from being read as YAML; the words are found by the code. */
export interface YamlFault {
  readonly code: string;
  readonly offset: number;
}

export interface YamlTree {
  readonly root: YamlNode;
  readonly faults: readonly YamlFault[];
}
