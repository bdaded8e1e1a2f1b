/** A typed array that doubles when it is full. Read it anew after every push: it moves. */
export interface GrowingArray<T extends TypedArray> {
  /** Longer than what was pushed; the rest is zeros. */
  readonly values: T;
  readonly length: number;
  push(value: number): void;
}

export type TypedArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

export function createGrowingArray<T extends TypedArray>(create: (length: number) => T): GrowingArray<T> {
  let values = create(1024);
  let length = 0;
  return {
    get values() {
      return values;
    },
    get length() {
      return length;
    },
    push: (value) => {
      if (length === values.length) {
        const larger = create(length * 2);
        larger.set(values);
        values = larger;
      }
      values[length] = value;
      length += 1;
    },
  };
}
