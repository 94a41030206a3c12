import { type IconSources, icon, iconSource } from "./icon";
import type { DerivedFile } from "./sources";

const shape = { size: 32, share: 0.9 };
const header = 22;

/** The icon for what knows no SVG icons, and for feed readers, which ask for this name unbidden. */
export function* favicon(sources: IconSources): Iterable<DerivedFile> {
  yield {
    path: "/favicon.ico",
    madeFrom: iconSource(sources),
    make: async () => ico(await icon(shape, sources)),
  };
}

/**
 * One PNG in an ICO file.
 * https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)
 */
function ico(png: Uint8Array): Uint8Array {
  const head = Buffer.alloc(header);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(1, 4); // one image
  head.writeUInt8(shape.size, 6);
  head.writeUInt8(shape.size, 7);
  head.writeUInt16LE(1, 10); // color planes
  head.writeUInt16LE(32, 12); // bits of a pixel
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(header, 18);
  return Buffer.concat([head, png]);
}
