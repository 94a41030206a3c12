import { createRequire } from "node:module";
import { resolve } from "node:path";

/** Where a glyph's origin is, which is on its baseline. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A glyph of a face, by its number in the font, and where it stands. */
export interface PlacedGlyph extends Point {
  readonly glyph: number;
}

/** A typeface of one weight, as shapes. Lengths are in the unit of `size`, and `y` grows downwards. */
export interface Face {
  /** Whether it draws this character, a code point. */
  has(codePoint: number): boolean;
  /** How wide a text is. */
  width(text: string, size: number): number;
  /** The glyphs of a text whose baseline begins at a point; those without an outline, spaces, are left out. */
  place(text: string, size: number, at: Point): PlacedGlyph[];
  /** How far a glyph reaches from its origin. */
  reach(glyph: number, size: number): { left: number; top: number; right: number; bottom: number };
  /** A glyph as the data of an SVG path. Two decimals: the same on every machine. */
  outline(glyph: PlacedGlyph, size: number): string;
}

const commands = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

/**
 * Opens a font file (TTF, OTF, WOFF or WOFF2) that is not variable: fontkit cannot vary a WOFF2.
 *
 * @param tracking added after each glyph, in ems
 */
export function openFace(bytes: Uint8Array, tracking: number): Face {
  // It takes long to load, and most commands open no font.
  const { create }: typeof import("fontkit") = createRequire(resolve("package.json"))("fontkit");
  const font = create(Buffer.from(bytes));
  if ("fonts" in font) throw new Error("expected a font, not a collection of fonts");
  const step = tracking * font.unitsPerEm;
  return {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),

    width(text, size) {
      const { advanceWidth, glyphs } = font.layout(text);
      return ((advanceWidth + glyphs.length * step) * size) / font.unitsPerEm;
    },

    place(text, size, at) {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = font.layout(text);
      let pen = 0;
      return glyphs.flatMap(({ id, path }, index) => {
        const position = positions[index];
        if (!position) return [];
        const x = at.x + (pen + position.xOffset) * scale;
        pen += position.xAdvance + step;
        return path.commands.length === 0
          ? []
          : { glyph: id, x, y: at.y - position.yOffset * scale };
      });
    },

    reach(glyph, size) {
      const scale = size / font.unitsPerEm;
      const { minX, minY, maxX, maxY } = font.getGlyph(glyph).bbox;
      return { left: minX * scale, top: -maxY * scale, right: maxX * scale, bottom: -minY * scale };
    },

    outline({ glyph, x, y }, size) {
      const scale = size / font.unitsPerEm;
      return font
        .getGlyph(glyph)
        .path.commands.map(({ command, args }) => {
          const points = args.map((value, place) =>
            rounded(place % 2 === 0 ? x + value * scale : y - value * scale),
          );
          return commands[command] + points.join(" ");
        })
        .join("");
    },
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
