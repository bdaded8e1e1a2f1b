/** How a picture lies, as its camera notes it: 1 as it is, 2 to 8 mirrored or turned (Exif 2.32, tag 0x0112). */
export type Turn = number;

/** @param tiff the notes without what introduces them. @returns 1 if they do not say it, or cannot be read. */
export function readTurn(tiff: Uint8Array): Turn {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  if (tiff.length < 8) return upright;
  const isLittle = tiff[0] === 0x49;
  const start = view.getUint32(4, isLittle);
  if (start + 2 > tiff.length) return upright;
  const count = view.getUint16(start, isLittle);
  for (let place = start + 2; place < start + 2 + count * 12 && place + 12 <= tiff.length; place += 12)
    if (view.getUint16(place, isLittle) === turnTag) return limit(readNumber(view, place, isLittle));
  return upright;
}

/** The number of an entry: of two bytes as is usual, or of four. */
function readNumber(view: DataView, entry: number, isLittle: boolean): number {
  const isLong = view.getUint16(entry + 2, isLittle) === longType;
  return isLong ? view.getUint32(entry + 8, isLittle) : view.getUint16(entry + 8, isLittle);
}

/** Notes that say how a picture lies, and nothing else. */
export function writeTurn(turn: Turn): Uint8Array {
  const tiff = new Uint8Array(26);
  const view = new DataView(tiff.buffer);
  view.setUint32(0, 0x4d4d002a);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, turnTag);
  // One of them.
  view.setUint16(12, shortType);
  view.setUint32(14, 1);
  view.setUint16(18, turn);
  return tiff;
}

export const upright: Turn = 1;

const turnTag = 0x0112;
/** Numbers of two and of four bytes. */
const shortType = 3;
const longType = 4;

function limit(turn: number): Turn {
  return turn > 8 ? upright : Math.max(turn, upright);
}
