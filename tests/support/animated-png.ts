import { crc32 } from "node:zlib";
import sharp from "sharp";

/** For tests: a PNG of two frames, red and blue. @param owner what its metadata says */
export async function animatedPng(owner?: string): Promise<Buffer> {
  const frame = (background: string) =>
    sharp({ create: { width: 4, height: 2, channels: 3, background } })
      .png()
      .toBuffer();
  const [red, blue] = [await frame("red"), await frame("blue")];
  const data = dataOf(blue);
  const number = (value: number) => Buffer.from(Uint32Array.of(value).buffer).swap32();
  const control = (order: number) =>
    Buffer.concat([...[order, 4, 2, 0, 0].map(number), Buffer.from([0, 1, 0, 10, 0, 0])]);
  const header = red.subarray(8, 33);
  return Buffer.concat([
    red.subarray(0, 8),
    header,
    ...(owner === undefined ? [] : [chunk("tEXt", Buffer.from(`Author\0${owner}`))]),
    chunk("acTL", Buffer.concat([number(2), number(0)])),
    chunk("fcTL", control(0)),
    chunk("IDAT", dataOf(red)),
    chunk("fcTL", control(1)),
    chunk("fdAT", Buffer.concat([number(2), data])),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The compressed picture of a PNG that has it in one piece. */
function dataOf(png: Buffer): Buffer {
  const at = png.indexOf("IDAT");
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
