import { constants, crc32, deflateSync } from "node:zlib";

/** A picture of at most 256 colors. */
export interface IndexedPicture {
  /** Of three bytes each: red, green, blue. */
  readonly colors: readonly number[];
  /** Pixels row by row, each the place of its color. */
  readonly plane: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * The picture as a PNG. The same pixels give the same bytes everywhere: zlib's search for runs takes no short cuts that depend
 * on the processor, as its other ways do. https://www.w3.org/TR/png-3/
 */
export function indexedPng({ colors, plane, width, height }: IndexedPicture): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  let above: Uint8Array = new Uint8Array(width);
  for (let y = 0; y < height; y += 1) {
    const row = plane.subarray(y * width, (y + 1) * width);
    const start = y * (width + 1);
    rows[start] = 2; // filter "up": what is like the row above is zero
    if (Buffer.compare(row, above) !== 0) {
      for (let x = 0; x < width; x += 1) rows[start + 1 + x] = (row[x] ?? 0) - (above[x] ?? 0);
    }
    above = row;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits a pixel, by palette
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colors.flatMap((color) => [color >> 16, color >> 8, color]))),
    chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9, strategy: constants.Z_RLE })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
