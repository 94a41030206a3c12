import { drawableText } from "../../markdown/drawable-text";
import type { Card, CardDesign } from "./card";
import { type Face, openFace, type PlacedGlyph } from "./face";
import { ascent, fitTitle, leading } from "./fit-title";

/** Pixels: what every network takes. */
export const cardSize = { width: 1200, height: 630 };

const margin = 80;
/** It goes on beyond both edges. */
const ladder = { left: 956, right: 1120, rail: 14, rung: 12, lit: 20 };
/** Between the words and the ladder. */
const gap = 56;
const kicker = { size: 34, baseline: 108, below: 44 };
const brand = { size: 44, baseline: 550, indent: 50, above: 90 };
const mark = { width: 36, height: 48, top: 509 };

/** Pixels, all of them whole. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Glyphs of one face, size (pixels of an em) and color. */
export interface Words {
  readonly color: string;
  readonly face: Face;
  readonly size: number;
  readonly glyphs: readonly PlacedGlyph[];
}

/** What makes a card another than the next one: both stand on the ground. */
export interface Drawing {
  readonly bars: readonly { readonly color: string; readonly box: Box }[];
  readonly words: readonly Words[];
}

/** Draws cards of one design, by shapes alone: nothing depends on the fonts of a machine. */
export interface CardDrawer {
  /** What all of them share, as SVG of a card's size: the paper, the mark, and the name of the site. */
  readonly ground: string;
  draw(card: Card): Drawing;
}

/** Opens the fonts of a design, which takes longer than to draw a card. */
export function cardDrawer(design: CardDesign): CardDrawer {
  const { fonts, colors, siteName, tagline } = design;
  const title = openFace(fonts.title, -0.02);
  const strong = openFace(fonts.strong, -0.005);
  const wordmark = oneLine(siteName, strong, brand.size, {
    x: margin + brand.indent,
    y: brand.baseline,
    width: ladder.left - gap - margin - brand.indent,
  });
  const { width, height } = cardSize;
  const picture = `data:image/svg+xml;base64,${Buffer.from(design.mark).toString("base64")}`;
  const ground = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colors.paper}"/>`,
    `<image x="${margin}" y="${mark.top}" width="${mark.width}" height="${mark.height}" href="${picture}"/>`,
    `<path fill="${colors.ink}" d="${outlineOf(wordmark)}"/>`,
    "</svg>",
  ].join("");

  return {
    ground,
    draw(card) {
      const right = card.rungs.length > 0 ? ladder.left - gap : width - margin;
      const label = labelOf(card.stages, strong, right - margin);
      const top = label ? kicker.baseline + kicker.below : margin;
      const bottom = brand.baseline - brand.above;
      const { size, lines } = fitTitle(legible(card.title), title, {
        width: right - margin,
        height: bottom - top,
      });
      const baselineOf = (place: number) => top + size * (ascent + place * leading);
      const glyphs = lines.flatMap((words, place) =>
        title.place(words, size, { x: margin, y: baselineOf(place) }),
      );
      const kickerAt = { x: margin, y: kicker.baseline, width: right - margin };
      return {
        bars: ladderOf(card.rungs, colors),
        words: [
          { color: colors.accent, ...oneLine(label, strong, kicker.size, kickerAt) },
          { color: colors.ink, face: title, size, glyphs },
        ].filter(({ glyphs }) => glyphs.length > 0),
      };
    },
  };

  /** If the font lacks most letters of the title, or the title has none, as one of emoji: the tagline. */
  function legible(text: string): string {
    const drawn = drawableText(text, title.has).text;
    return letters(drawn) * 2 < Math.max(1, letters(text))
      ? drawableText(tagline, title.has).text
      : drawn;
  }
}

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** As many stages as one line holds, the first of them in any case. */
function labelOf(stages: readonly string[], face: Face, width: number): string {
  for (let count = stages.length; count > 1; count -= 1) {
    const text = stages.slice(0, count).join(", ") + (count < stages.length ? "…" : "");
    if (face.width(text, kicker.size) <= width) return text;
  }
  return stages[0] ?? "";
}

/** One line of words that the owner chose, smaller where it would be too wide. */
function oneLine(
  words: string,
  face: Face,
  size: number,
  { width, ...at }: { readonly x: number; readonly y: number; readonly width: number },
): Omit<Words, "color"> {
  const { text } = drawableText(words, face.has);
  const fitting = Math.min(size, width / face.width(text, 1));
  return { face, size: fitting, glyphs: face.place(text, fitting, at) };
}

/** Words as the data of an SVG path. */
export const outlineOf = ({ face, size, glyphs }: Omit<Words, "color">): string =>
  glyphs.map((glyph) => face.outline(glyph, size)).join("");

/** A rung for each stage of a career, those of the answer lit. */
function ladderOf(rungs: readonly boolean[], colors: CardDesign["colors"]): Drawing["bars"] {
  if (rungs.length === 0) return [];
  const { left, right, rail } = ladder;
  const step = cardSize.height / rungs.length;
  const across = rungs.map((lit, place) => {
    const height = lit ? ladder.lit : ladder.rung;
    const middle = Math.round(cardSize.height - step * (place + 0.5));
    const box = { left, top: middle - height / 2, width: right - left, height };
    return { color: lit ? colors.mark : colors.edge, box };
  });
  const rails = [left, right - rail].map((x) => ({
    color: colors.edge,
    box: { left: x, top: 0, width: rail, height: cardSize.height },
  }));
  return [...across, ...rails];
}
