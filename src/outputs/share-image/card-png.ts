import sharp from "sharp";
import { cardSize } from "./draw-card";
import { indexedPng } from "./indexed-png";

/** The picture of a drawn card. @param svg of shapes alone, at its final size */
export async function cardPng(svg: string): Promise<Uint8Array> {
  const data = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
  return indexedPng({ data, ...cardSize });
}
