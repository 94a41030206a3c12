import sharp from "sharp";
import type { Card, CardDesign } from "./card";
import { type Box, cardDrawer, cardSize } from "./draw-card";
import { fewColors } from "./few-colors";
import { glyphShapes, type Shape } from "./glyph-shapes";
import { type IndexedPicture, indexedPng } from "./indexed-png";

/** The colors that the paper's own drawings, the mark and the name, may take of a palette's 256. */
const groundColors = 128;
/** From the paper to an ink: what a soft edge needs. */
const steps = 20;

/** Paints cards of one design as PNG. What all of them share is painted once. */
export function cardPainter(design: CardDesign): (card: Card) => Promise<Uint8Array> {
  const { ground, draw } = cardDrawer(design);
  const shapesOf = glyphShapes();
  let painted: Promise<IndexedPicture> | undefined;
  return async (card) => {
    painted ??= paintGround(ground);
    const common = await painted;
    const { bars, words } = draw(card);
    const colors = [...common.colors];
    const plane = common.plane.slice();
    for (const { color, box } of bars) fill(plane, box, colors.push(rgbOf(color)) - 1);
    for (const word of words) {
      const ramp = rampOf(rgbOf(design.colors.paper), rgbOf(word.color));
      const first = colors.push(...ramp) - steps;
      for (const shape of await shapesOf(word)) ink(plane, shape, first);
    }
    return indexedPng({ ...common, colors, plane });
  };
}

async function paintGround(svg: string): Promise<IndexedPicture> {
  const data = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  return fewColors({ data, ...cardSize }, groundColors);
}

function fill(plane: Uint8Array, { left, top, width, height }: Box, index: number): void {
  for (let y = top; y < Math.min(top + height, cardSize.height); y += 1) {
    const row = y * cardSize.width;
    plane.fill(index, row + left, row + left + width);
  }
}

/** For each coverage, the step of a ramp: 0 where hardly anything is. */
const stepOf = Uint8Array.from({ length: 256 }, (_, covered) =>
  Math.round((covered * (steps - 1)) / 255),
);

/**
 * Lays a glyph over plain paper, which stays what it is where nothing is. Where two of them meet, the darker one counts.
 *
 * @param first the ramp's first color in the palette; all before it are lighter, or the paper's
 */
function ink(
  plane: Uint8Array,
  { left, top, width, height, coverage }: Shape,
  first: number,
): void {
  const end = Math.min(width, cardSize.width - left);
  for (let y = Math.max(0, -top); y < Math.min(height, cardSize.height - top); y += 1) {
    const from = y * width;
    const to = (top + y) * cardSize.width + left;
    for (let x = Math.max(0, -left); x < end; x += 1) {
      const step = stepOf[coverage[from + x] ?? 0] ?? 0;
      if (step > 0) plane[to + x] = Math.max(plane[to + x] ?? 0, first + step);
    }
  }
}

/** Colors of equal distances, from one to another. */
function rampOf(from: number, to: number): number[] {
  return Array.from({ length: steps }, (_, step) => {
    const between = (shift: number) => {
      const [low, high] = [(from >> shift) & 255, (to >> shift) & 255];
      return Math.round(low + ((high - low) * step) / (steps - 1)) << shift;
    };
    return between(16) | between(8) | between(0);
  });
}

/** @param color `#rrggbb` */
const rgbOf = (color: string): number => Number.parseInt(color.slice(1), 16);
