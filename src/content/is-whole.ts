/** Bytes at a file's end in which its last mark is looked for. */
const tail = 1024;

/**
 * Whether a file of an image ends as its format says. One that does not may be cut off, and is worth the time of being decoded.
 *
 * @see JPEG: ITU-T T.81, B.1.1.3; PNG: W3C PNG, 11.2.5; WebP: RFC 9649, 2.4; GIF: GIF89a, 27
 */
export function isWhole(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (...signature: number[]) => signature.every((byte, at) => file[at] === byte);
  const end = file.subarray(-tail);
  if (begins(0xff, 0xd8)) return end.includes(endOfJpeg);
  if (begins(0x89, 0x50, 0x4e, 0x47)) return end.includes("IEND");
  if (begins(0x52, 0x49, 0x46, 0x46)) return file.length >= file.readUInt32LE(4) + 8;
  if (begins(0x47, 0x49, 0x46)) return end.subarray(-8).includes(0x3b);
  return false;
}

const endOfJpeg = Buffer.from([0xff, 0xd9]);
