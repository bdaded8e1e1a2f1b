/**
 * The fields of a line of JSON Lines.
 * @throws if it is not JSON, with the line’s number.
 */
export function parseLine(line: string, number: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new Error(`Line ${String(number)} is not JSON: each line must be one object.`, { cause: error });
  }
}
