const [extension, image, trailer] = [0x21, 0x2c, 0x3b];
const [comment, application] = [0xfe, 0xff];
/** Applications whose blocks say how often an animation runs. */
const loops = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/;

/**
 * A GIF without what it says beside its pictures: comments, the blocks of programs (XMP is one), and whatever follows its end. What
 * draws, and how often it runs, stays byte for byte. A file that breaks off is given back up to its last whole block.
 */
export function withoutGifComments(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = 13 + colors(bytes[10]);
  kept.push(bytes.subarray(0, at));
  while (at < bytes.length && bytes[at] !== trailer) {
    const end = endOfBlock(bytes, at);
    if (end === undefined) break;
    if (!isSaid(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([...kept, Uint8Array.of(trailer)]);
}

/** How many bytes a color table takes, by the byte of flags before it. */
const colors = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

function endOfBlock(bytes: Uint8Array, start: number): number | undefined {
  if (bytes[start] === extension) return endOfParts(bytes, start + 2);
  if (bytes[start] !== image) return undefined;
  return endOfParts(bytes, start + 11 + colors(bytes[start + 9]));
}

/** A block's data come in parts that each begin with their length; one of none is the last. */
function endOfParts(bytes: Uint8Array, start: number): number | undefined {
  let at = start;
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += 1 + length;
    if (length === 0) return at;
  }
  return undefined;
}

function isSaid(bytes: Uint8Array, start: number): boolean {
  if (bytes[start] !== extension) return false;
  const kind = bytes[start + 1];
  if (kind !== application) return kind === comment;
  return !loops.test(Buffer.from(bytes.subarray(start + 3, start + 14)).toString("latin1"));
}
