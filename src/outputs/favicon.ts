import { type IconSources, icon } from "./icon";
import type { OutputFile } from "./sources";

const size = 32;
const header = 22;

/**
 * The icon for what knows no SVG icons, and for feed readers, which ask for this name unbidden: one PNG in an ICO file.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
export async function* favicon(sources: IconSources): AsyncIterable<OutputFile> {
  const png = await icon({ size, share: 0.9 }, sources);
  const ico = Buffer.alloc(header);
  ico.writeUInt16LE(1, 2); // an icon, not a cursor
  ico.writeUInt16LE(1, 4); // one image
  ico.writeUInt8(size, 6);
  ico.writeUInt8(size, 7);
  ico.writeUInt16LE(1, 10); // color planes
  ico.writeUInt16LE(32, 12); // bits of a pixel
  ico.writeUInt32LE(png.length, 14);
  ico.writeUInt32LE(header, 18);
  yield { path: "/favicon.ico", content: Buffer.concat([ico, png]) };
}
