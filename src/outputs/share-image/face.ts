import { createRequire } from "node:module";
import { resolve } from "node:path";

/** A typeface of one weight, as shapes. */
export interface Face {
  /** Whether it draws this character, a code point. */
  has(codePoint: number): boolean;
  /** How wide a text is, in the unit of `size`. */
  width(text: string, size: number): number;
  /** A text as the data of an SVG path whose baseline begins at a point. Two decimals: the same on every machine. */
  outline(text: string, size: number, at: { readonly x: number; readonly y: number }): string;
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

    outline(text, size, at) {
      const scale = size / font.unitsPerEm;
      const { glyphs, positions } = font.layout(text);
      let pen = 0;
      let data = "";
      for (const [index, glyph] of glyphs.entries()) {
        const position = positions[index];
        if (!position) break;
        const x = pen + position.xOffset;
        const y = position.yOffset;
        for (const { command, args } of glyph.path.commands) {
          const points = args.map((value, place) =>
            rounded(place % 2 === 0 ? at.x + (x + value) * scale : at.y - (y + value) * scale),
          );
          data += commands[command] + points.join(" ");
        }
        pen += position.xAdvance + step;
      }
      return data;
    },
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
