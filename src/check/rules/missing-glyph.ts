import { drawableText } from "../../markdown/drawable-text";
import { smartText } from "../../markdown/smart-text";
import { quote } from "../../model/wording";
import type { SiteRule } from "../rule";

/** The name of the rule, for the build: it shows what made one of its pictures less than it should be. */
export const missingGlyphRule = "missing-glyph";

/** What any font has; the quotes that titles get are not far from it. */
const ordinary = /^[\x20-\x7e]*$/;

export const missingGlyph: SiteRule = {
  name: missingGlyphRule,
  severity: "warning",
  description:
    "The font of share images lacks a character of a title; the picture has to do without it.",
  *check({ files, draws }) {
    for (const { path, post, fields } of files) {
      if (!post || !fields.title || ordinary.test(post.title)) continue;
      const { missing } = drawableText(smartText(post.title), draws);
      if (missing.length === 0) continue;
      const message = `the font of share images has no ${missing.map(quote).join(", ")}, so the picture of this title does without; reword it, or make a font that has more in src/cli/fonts.ts`;
      yield { path, ...fields.title, message };
    }
  },
};
