import type { Card, CardDesign } from "./card";
import { drawableText } from "./drawable-text";
import { type Face, openFace } from "./face";
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

/** Draws cards of one design, as SVG that holds shapes alone: nothing in it depends on the fonts of a machine. */
export function cardDrawer(design: CardDesign): (card: Card) => string {
  const { fonts, colors, siteName, tagline } = design;
  const title = openFace(fonts.title, -0.02);
  const strong = openFace(fonts.strong, -0.005);
  const wordmark = outlined(siteName, strong, brand.size, {
    x: margin + brand.indent,
    y: brand.baseline,
    width: ladder.left - gap - margin - brand.indent,
  });
  const picture = `data:image/svg+xml;base64,${Buffer.from(design.mark).toString("base64")}`;

  return (card) => {
    const right = card.rungs.length > 0 ? ladder.left - gap : cardSize.width - margin;
    const width = right - margin;
    const label = labelOf(card.stages, strong, width);
    const top = label ? kicker.baseline + kicker.below : margin;
    const { size, lines } = fitTitle(legible(card.title), title, {
      width,
      height: brand.baseline - brand.above - top,
    });
    const text = lines.map((line, place) =>
      title.outline(line, size, { x: margin, y: top + size * (ascent + place * leading) }),
    );
    const kickerAt = { x: margin, y: kicker.baseline, width };
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
      rectangle(colors.paper, [0, 0, cardSize.width, cardSize.height]),
      ...ladderOf(card.rungs, colors),
      shape(colors.accent, outlined(label, strong, kicker.size, kickerAt)),
      shape(colors.ink, text.join("")),
      `<image x="${margin}" y="${mark.top}" width="${mark.width}" height="${mark.height}" href="${picture}"/>`,
      shape(colors.ink, wordmark),
      "</svg>",
    ].join("");
  };

  /** A title of which hardly a letter can be drawn would say less than nothing. */
  function legible(text: string): string {
    const drawn = drawableText(text, title.has).text;
    return letters(drawn) * 2 < letters(text) ? drawableText(tagline, title.has).text : drawn;
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
function outlined(
  words: string,
  face: Face,
  size: number,
  { width, ...at }: { readonly x: number; readonly y: number; readonly width: number },
): string {
  const { text } = drawableText(words, face.has);
  return face.outline(text, Math.min(size, width / face.width(text, 1)), at);
}

/** A rung for each stage of a career, those of the answer lit. */
function ladderOf(rungs: readonly boolean[], colors: CardDesign["colors"]): string[] {
  if (rungs.length === 0) return [];
  const { left, right, rail } = ladder;
  const step = cardSize.height / rungs.length;
  const across = rungs.map((lit, place) => {
    const thickness = lit ? ladder.lit : ladder.rung;
    const middle = Math.round(cardSize.height - step * (place + 0.5));
    const color = lit ? colors.mark : colors.edge;
    return rectangle(color, [left, middle - thickness / 2, right - left, thickness]);
  });
  const rails = [left, right - rail].map((x) =>
    rectangle(colors.edge, [x, 0, rail, cardSize.height]),
  );
  return [...across, ...rails];
}

const shape = (color: string, data: string): string => `<path fill="${color}" d="${data}"/>`;

const rectangle = (
  color: string,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
): string => shape(color, `M${x} ${y}h${width}v${height}h${-width}z`);
