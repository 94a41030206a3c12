import { sizeFault } from "./image-size";

test.each([
  [4000, 3000, 1, undefined],
  [10_000, 10_000, 1, undefined],
  [1, 16_383, 1, undefined],
  [3200, 20_000, 1, undefined],
  [60_000, 1, 1, undefined],
  [
    1,
    60_000,
    1,
    /^is 1 × 60,000 pixels, higher than the 16,383 that .+; cut it, or make it smaller$/,
  ],
  [17_000, 17_000, 1, /^is 17,000 × 17,000 pixels, and 100 million are taken at most; make it/],
  [1000, 1000, 200, /^is 1,000 × 1,000 pixels in 200 frames, and 100 million/],
])("%i × %i in %i frames: %s", (width, height, frames, expected) => {
  if (expected) expect(sizeFault(width, height, frames)).toMatch(expected);
  else expect(sizeFault(width, height, frames)).toBeUndefined();
});
