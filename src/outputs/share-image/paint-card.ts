import sharp from "sharp";
import type { Card, CardDesign } from "./card";
import { type Box, cardDrawer, cardSize, type Words } from "./draw-card";
import { fewColors } from "./few-colors";
import { type IndexedPicture, indexedPng } from "./indexed-png";

/** The colors that the paper's own drawings, the mark and the name, may take of a palette's 256. */
const groundColors = 128;
/** From the paper to an ink: what a soft edge needs. */
const steps = 20;

/** Paints cards of one design as PNG. What all of them share is painted once. */
export function cardPainter(design: CardDesign): (card: Card) => Promise<Uint8Array> {
  const { ground, draw } = cardDrawer(design);
  let painted: Promise<IndexedPicture> | undefined;
  return async (card) => {
    painted ??= paintGround(ground);
    const common = await painted;
    const { bars, words } = draw(card);
    const colors = [...common.colors];
    const plane = common.plane.slice();
    for (const { color, box } of bars) fill(plane, box, colors.push(rgbOf(color)) - 1);
    for (const word of words) {
      const coverage = await coverageOf(word);
      const ramp = rampOf(rgbOf(design.colors.paper), rgbOf(word.color));
      ink(plane, word.box, coverage, colors.push(...ramp) - steps);
    }
    return indexedPng({ ...common, colors, plane });
  };
}

async function paintGround(svg: string): Promise<IndexedPicture> {
  const data = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  return fewColors({ data, ...cardSize }, groundColors);
}

/** How much of each pixel of its box a text covers, up to 255. */
function coverageOf({ box, data }: Words): Promise<Uint8Array> {
  const { left, top, width, height } = box;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${left} ${top} ${width} ${height}"><path d="${data}"/></svg>`;
  return sharp(Buffer.from(svg)).extractChannel("alpha").raw().toBuffer();
}

function fill(plane: Uint8Array, { left, top, width, height }: Box, index: number): void {
  for (let y = top; y < Math.min(top + height, cardSize.height); y += 1) {
    const row = y * cardSize.width;
    plane.fill(index, row + left, row + left + width);
  }
}

/** Lays a text over plain paper. @param first the ramp's first color in the palette */
function ink(plane: Uint8Array, box: Box, coverage: Uint8Array, first: number): void {
  // Where nothing is, the paper stays what it is.
  const indexes = Uint8Array.from({ length: 256 }, (_, covered) => first + stepOf(covered));
  const nothing = indexes.lastIndexOf(first);
  for (let y = 0, at = 0; y < box.height; y += 1) {
    let to = (box.top + y) * cardSize.width + box.left;
    for (const end = at + box.width; at < end; at += 1, to += 1) {
      const covered = coverage[at] ?? 0;
      if (covered > nothing) plane[to] = indexes[covered] ?? 0;
    }
  }
}

const stepOf = (covered: number): number => Math.round((covered * (steps - 1)) / 255);

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

/** @param color of three to six hexadecimal digits; see light-color.ts */
function rgbOf(color: string): number {
  const digits = color.slice(1);
  return Number.parseInt(digits.length < 6 ? digits.slice(0, 3).replace(/./g, "$&$&") : digits, 16);
}
