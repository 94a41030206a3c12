import type { ReleasedFile } from "../release/manifest";
import { type Place, targetOf } from "../release/target";

/** What social sites show in full. https://ogp.me */
const size = { width: 1200, height: 630 } as const;

const signature = "89504e470d0a1a0a";

/** Is this file of a release a share image? */
export const isShareImage = (path: string): boolean => /^share\/[^/]+\.png$/.test(path);

/** Is a share image what social sites can show? The header of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
export function shareImageFaults(body: Uint8Array): string[] {
  const bytes = Buffer.from(body);
  const isPng = bytes.length >= 24 && bytes.toString("hex", 0, 8) === signature;
  const found = isPng ? `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)} PNG` : "no PNG";
  const expected = `${size.width} × ${size.height} PNG`;
  return found === expected
    ? []
    : [
        `the share image is ${isPng ? "a " : ""}${found}, expected a ${expected}; deploy this release, or switch off what makes images smaller on their way`,
      ];
}

/** The share image that a page names, as a file of the release; `undefined` where it names none of them. */
export function shareImageOf(
  reference: string,
  page: string,
  place: Place,
  files: ReadonlyMap<string, ReleasedFile>,
): ReleasedFile | undefined {
  const file = files.get(targetOf(reference, page, place)?.file ?? "");
  return file && isShareImage(file.path) ? file : undefined;
}
