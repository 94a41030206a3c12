const signature = Buffer.from("89504e470d0a1a0a", "hex");
/** What a PNG says of itself beside its picture: place, camera, owner, programs, times. */
const metadata = new Set(["tEXt", "zTXt", "iTXt", "eXIf", "tIME"]);

/** Whether a PNG moves: then a list of its frames stands before the first. @see https://www.w3.org/TR/png-3/#apng-frame-based-animation */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  for (const { type } of chunksOf(bytes)) {
    if (type === "acTL") return true;
    if (type === "IDAT") return false;
  }
  return false;
}

/** A PNG without its metadata, its picture untouched. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array {
  const kept = chunksOf(bytes).filter(({ type }) => !metadata.has(type));
  return Buffer.concat([signature, ...kept.map(({ start, end }) => bytes.subarray(start, end))]);
}

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The chunks of a PNG up to its end, or to where it is cut off; none of what is no PNG. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  if (!file.subarray(0, signature.length).equals(signature)) return chunks;
  for (let start = signature.length; start + 12 <= file.length; ) {
    const end = start + 12 + file.readUInt32BE(start);
    const type = file.toString("latin1", start + 4, start + 8);
    if (end > file.length) break;
    chunks.push({ type, start, end });
    if (type === "IEND") break;
    start = end;
  }
  return chunks;
}
