/** A text as a font can draw it, and what of it the font lacks. */
export interface DrawableText {
  readonly text: string;
  /** As a reader sees them: a letter with its marks, an emoji of many parts. Each once, in order. */
  readonly missing: readonly string[];
}

/** White space, but for what holds words together. */
export const breakable = /[^\S\u00A0\u202F]+/g;

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Leaves out of a text what a font lacks, so that no empty box stands for it. A letter whose marks are the trouble stays
 * without them ("Dvorak"), and what is but a form of other characters becomes these ("½": "1/2").
 *
 * @param has whether the font draws a code point
 */
export function drawableText(text: string, has: (codePoint: number) => boolean): DrawableText {
  const missing = new Set<string>();
  const draws = (part: string) => [...part].every((one) => has(one.codePointAt(0) ?? 0));
  const drawn = Array.from(characters.segment(text.normalize("NFC")), ({ segment }) => {
    if (draws(segment)) return segment;
    const visible = segment.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
    if (draws(visible)) return visible;
    if (/^\s+$/.test(visible)) return " ";
    missing.add(segment);
    const plain = visible.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("\u2044", "/");
    return draws(plain) ? plain : "";
  });
  return { text: drawn.join("").replace(breakable, " ").trim(), missing: [...missing] };
}
