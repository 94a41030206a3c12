import { drawableText } from "../../markdown/drawable-text";
import { smartText } from "../../markdown/smart-text";
import { quote } from "../../model/wording";
import { textField } from "../fields";
import type { FileRule } from "../rule";

/** The name of the rule, for the build: it shows what made one of its pictures less than it should be. */
export const missingGlyph = "missing-glyph";

/** What any font has; the quotes that titles get are not far from it. */
const ordinary = /^[\x20-\x7e]*$/;

/** The rule for titles that share images cannot show whole. @param draws whether their font has a code point */
export function missingGlyphIn(draws: (codePoint: number) => boolean): FileRule {
  return {
    name: missingGlyph,
    severity: "warning",
    description:
      "The font of share images lacks a character of a title; the picture has to do without it.",
    *check(file) {
      const title = file.kind === "post" ? textField(file, "title") : undefined;
      if (!title || ordinary.test(title.value)) return;
      const { missing } = drawableText(smartText(title.value), draws);
      if (missing.length === 0) return;
      const message = `the font of share images has no ${missing.map(quote).join(", ")}, so the picture of this title does without; reword it, or make a font that has more in src/cli/fonts.ts`;
      yield { start: title.start, end: title.end, message };
    },
  };
}
