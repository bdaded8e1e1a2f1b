/** A text beside its UTF-16 units, which are read as numbers quicker than from a string that may be made of others. */
export interface TextUnits {
  readonly text: string;
  /** At least as many as the text has. */
  readonly units: Uint16Array;
}

/** @returns the units of a text until another text is read: they lie where the last one’s lay. */
export function readUnits(text: string): TextUnits {
  if (text.length > room.length) room = new Uint16Array(2 * text.length);
  for (let place = 0; place < text.length; place += 1) room[place] = text.charCodeAt(place);
  return { text, units: room };
}

let room = new Uint16Array(32 * 1024);
