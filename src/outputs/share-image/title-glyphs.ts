import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Face, openFace } from "./face";

/** The files that share images are set in, from the root of the project: see src/cli/fonts.ts. */
export const cardFonts = {
  title: "src/theme/styles/fonts/newsreader-title.woff2",
  strong: "src/theme/styles/fonts/newsreader-strong.woff2",
} as const;

/** Tells whether the titles of share images can have a character. The font is opened when it is first asked for one. */
export function titleGlyphs(root: string): (codePoint: number) => boolean {
  let face: Face | undefined;
  return (codePoint) => {
    face ??= openFace(readFileSync(join(root, cardFonts.title)), 0);
    return face.has(codePoint);
  };
}
