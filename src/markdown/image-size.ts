/** Decoded, a pixel takes four bytes: 100 megapixels are 400 MB. */
const mostPixels = 100_000_000;
/** Neither WebP nor AVIF has a longer side: https://developers.google.com/speed/webp/faq */
const longestSide = 16_383;
/** The width of the largest file that pages use. */
export const widestShown = 1600;

/** Why an image is too large to be made into those that pages show, as a message goes on; `undefined` if it is not. */
export function sizeFault(width: number, height: number, frames = 1): string | undefined {
  const [came, limit] = [`${count(width)} × ${count(height)}`, count(longestSide)];
  if (width * height * frames > mostPixels) {
    const all = frames > 1 ? ` in ${count(frames)} frames` : "";
    return `is ${came} pixels${all}, and 100 million are taken at most; make it smaller`;
  }
  if (Math.min(1, widestShown / width) * height <= longestSide) return undefined;
  return `is ${came} pixels, higher than the ${limit} that image formats have room for; cut it, or make it smaller`;
}

const count = (number: number): string => number.toLocaleString("en-US");
