import type { IndexedPicture } from "./indexed-png";

/** Pixels row by row, of three bytes each: red, green, blue. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing that has few colors, by a palette of them. Sums of whole numbers choose the colors, so that the same pixels give
 * the same picture everywhere.
 *
 * @param most how many colors the palette may have, up to 256
 */
export function fewColors({ data, width, height }: Pixels, most: number): IndexedPicture {
  const distinct: number[] = [];
  const counts: number[] = [];
  const known = new Map<number, number>();
  const places = Uint32Array.from({ length: width * height }, (_, pixel) => {
    const at = pixel * 3;
    const color = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const place = known.get(color) ?? distinct.push(color) - 1;
    known.set(color, place);
    counts[place] = (counts[place] ?? 0) + 1;
    return place;
  });
  const { colors, indexes } = paletteOf(distinct, counts, most);
  return { colors, plane: Uint8Array.from(places, (place) => indexes[place] ?? 0), width, height };
}

/** Square of the distance at which one color may stand for another: soft edges need no more steps than this leaves. */
const nearEnough = 18 ** 2;

/** The commonest colors as they are; the others become the nearest of these. `indexes`: for each of the distinct ones. */
function paletteOf(
  distinct: readonly number[],
  counts: readonly number[],
  most: number,
): { readonly colors: readonly number[]; readonly indexes: Uint8Array } {
  const colors: number[] = [];
  const indexes = new Uint8Array(distinct.length);
  const common = distinct
    .map((color, place) => ({ color, place, count: counts[place] ?? 0 }))
    .sort((a, b) => b.count - a.count || a.color - b.color);
  for (const { color, place } of common) {
    const index = nearest(color, colors);
    const isNew = distance(color, colors[index]) > nearEnough && colors.length < most;
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
