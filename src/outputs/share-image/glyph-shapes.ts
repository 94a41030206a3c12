import sharp from "sharp";
import type { Words } from "./draw-card";
import type { Face, PlacedGlyph } from "./face";

/** How much of each pixel a glyph covers, row by row, up to 255; from its corner on, in whole pixels. */
export interface Shape {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly coverage: Uint8Array;
}

/** Parts of a pixel at which a glyph may stand on a line: nobody sees less. Lines stand on whole pixels. */
const parts = 4;
/** Pixels around a glyph in which nothing is. */
const margin = 1;
/** Glyphs drawn at once, in a row: a picture may not be of any width. */
const most = 64;
/** Shapes that are kept, of some kilobytes each: more than the letters of an alphabet in every size. */
const mostKept = 8192;

/** A glyph at its part of a pixel. */
interface Cut {
  readonly key: string;
  readonly glyph: number;
  readonly part: number;
}

/**
 * Draws the glyphs of words as pixels, each of a face and a size once. To draw whole lines would take longer than all
 * else of a share image.
 */
export function glyphShapes(): (words: Words) => Promise<Shape[]> {
  const faces = new Map<Face, Map<string, Shape>>();
  return async ({ face, size, glyphs }) => {
    const known = faces.get(face) ?? new Map<string, Shape>();
    faces.set(face, known);
    if (known.size > mostKept) known.clear();
    const placed = glyphs.map((glyph) => cutOf(glyph, size));
    const wanted = new Map(placed.map((cut) => [cut.key, cut]));
    const missing = [...wanted.values()].filter(({ key }) => !known.has(key));
    for (let from = 0; from < missing.length; from += most) {
      const cuts = missing.slice(from, from + most);
      const shapes = await draw(face, size, cuts);
      for (const [index, cut] of cuts.entries()) {
        const shape = shapes[index];
        if (shape) known.set(cut.key, shape);
      }
    }
    return placed.flatMap(({ key, x, y }) => {
      const shape = known.get(key);
      return shape ? { ...shape, left: x + shape.left, top: y + shape.top } : [];
    });
  };
}

function cutOf({ glyph, x, y }: PlacedGlyph, size: number): Cut & { x: number; y: number } {
  const place = Math.round(x * parts);
  const whole = Math.floor(place / parts);
  const part = place - whole * parts;
  return { key: `${size} ${glyph} ${part}`, glyph, part, x: whole, y: Math.round(y) };
}

/** The shapes of glyphs, from their origins. */
async function draw(face: Face, size: number, cuts: readonly Cut[]): Promise<Shape[]> {
  let width = 0;
  const cells = cuts.map(({ glyph, part }) => {
    const box = boxOf(face, glyph, size);
    const cell = { ...box, at: width, glyph, part };
    width += box.width;
    return cell;
  });
  const height = Math.max(...cells.map((cell) => cell.height));
  // Moved by whole pixels only after its points were rounded: its shape must not depend on what stands beside it.
  const paths = cells.map(({ glyph, part, left, top, at }) => {
    const data = face.outline({ glyph, x: part / parts - left, y: -top }, size);
    return `<path transform="translate(${at} 0)" d="${data}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paths.join("")}</svg>`;
  const sheet = await sharp(Buffer.from(svg)).extractChannel("alpha").raw().toBuffer();
  return cells.map(({ at, left, top, width: across, height: down }) => {
    const coverage = new Uint8Array(across * down);
    for (let row = 0; row < down; row += 1) {
      const from = row * width + at;
      coverage.set(sheet.subarray(from, from + across), row * across);
    }
    return { left, top, width: across, height: down, coverage };
  });
}

/** Whole pixels around a glyph at any part of one. */
function boxOf(face: Face, glyph: number, size: number): Omit<Shape, "coverage"> {
  const reach = face.reach(glyph, size);
  const left = Math.floor(reach.left) - margin;
  const top = Math.floor(reach.top) - margin;
  const right = Math.ceil(reach.right) + 1 + margin;
  const bottom = Math.ceil(reach.bottom) + margin;
  return { left, top, width: right - left, height: bottom - top };
}
