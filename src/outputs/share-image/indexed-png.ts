import { constants, crc32, deflateSync } from "node:zlib";

/** Pixels row by row, of three bytes each: red, green, blue. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A PNG of at most 256 colors, for drawings that have few. The same pixels give the same bytes everywhere: sums of whole numbers
 * choose the colors, and zlib's search for runs takes no short cuts that depend on the processor, as its other ways do.
 * https://www.w3.org/TR/png-3/
 */
export function indexedPng(pixels: Pixels): Uint8Array {
  const { width, height } = pixels;
  const { distinct, counts, places } = countColors(pixels);
  const { colors, indexes } = paletteOf(distinct, counts);
  const rows = new Uint8Array((width + 1) * height);
  const above = new Uint8Array(width);
  let to = 0;
  for (let y = 0, at = 0; y < height; y += 1) {
    rows[to++] = 2; // filter "up": what is like the row above is zero
    for (let x = 0; x < width; x += 1, at += 1) {
      const index = indexes[places[at] ?? 0] ?? 0;
      rows[to++] = index - (above[x] ?? 0);
      above[x] = index;
    }
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

interface CountedColors {
  /** Every color of the picture once, as 24 bits. */
  readonly distinct: readonly number[];
  /** How many pixels have each. */
  readonly counts: readonly number[];
  /** Of every pixel, the place of its color in `distinct`. */
  readonly places: Uint32Array;
}

function countColors({ data, width, height }: Pixels): CountedColors {
  const distinct: number[] = [];
  const counts: number[] = [];
  const known = new Map<number, number>();
  const places = new Uint32Array(width * height);
  let last = -1;
  let place = 0;
  for (let pixel = 0, at = 0; pixel < places.length; pixel += 1, at += 3) {
    const color = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    // Neighbors are mostly alike.
    if (color !== last) {
      last = color;
      place = known.get(color) ?? distinct.push(color) - 1;
      known.set(color, place);
    }
    counts[place] = (counts[place] ?? 0) + 1;
    places[pixel] = place;
  }
  return { distinct, counts, places };
}

/** Square of the distance at which one color may stand for another: soft edges need no more steps than this leaves. */
const nearEnough = 18 ** 2;

/** The commonest colors as they are; the others become the nearest of these. `indexes`: for each of the distinct ones. */
function paletteOf(
  distinct: readonly number[],
  counts: readonly number[],
): { readonly colors: readonly number[]; readonly indexes: Uint8Array } {
  const colors: number[] = [];
  const indexes = new Uint8Array(distinct.length);
  const common = distinct
    .map((color, place) => ({ color, place, count: counts[place] ?? 0 }))
    .sort((a, b) => b.count - a.count || a.color - b.color);
  for (const { color, place } of common) {
    const index = nearest(color, colors);
    const isNew = distance(color, colors[index]) > nearEnough && colors.length < 256;
    indexes[place] = isNew ? colors.push(color) - 1 : index;
  }
  return { colors, indexes };
}

function nearest(color: number, colors: readonly number[]): number {
  let best = 0;
  let least = distance(color, colors[0]);
  for (let index = 1; index < colors.length; index += 1) {
    const away = distance(color, colors[index]);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

function distance(a: number, b: number | undefined): number {
  if (b === undefined) return Number.POSITIVE_INFINITY;
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return red * red + green * green + blue * blue;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
