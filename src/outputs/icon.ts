import sharp from "sharp";
import type { OutputSources } from "./sources";

/** What an icon is drawn from. */
export type IconSources = Pick<OutputSources, "mark" | "paper">;

/** What an icon is drawn from, as JSON. */
export const iconSource = ({ mark, paper }: IconSources): readonly string[] => [
  Buffer.from(mark).toString("base64"),
  paper,
];

interface IconShape {
  /** Pixels of each side. */
  readonly size: number;
  /** How much of the width and height the mark takes, at most; the rest is paper. A maskable icon is cut to a circle of 0.8. */
  readonly share: number;
}

/** Makes a PNG of the mark, as it is drawn for the light theme, in the middle of a square of paper. */
export async function icon(
  { size, share }: IconShape,
  { mark, paper }: IconSources,
): Promise<Buffer> {
  const { width = 1, height = 1, density = 72 } = await sharp(mark).metadata();
  const scale = (size * share) / Math.max(width, height);
  // Drawn at its final size: enlarged pixels would be soft.
  const drawn = await sharp(mark, { density: Math.max(1, density * scale) })
    .resize({ width: Math.round(size * share), height: Math.round(size * share), fit: "inside" })
    .png()
    .toBuffer();
  return sharp({ create: { width: size, height: size, channels: 3, background: paper } })
    .composite([{ input: drawn }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}
