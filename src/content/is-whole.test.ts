import sharp from "sharp";
import { isWhole } from "./is-whole";

const noise = { type: "gaussian", mean: 128, sigma: 30 } as const;
const image = sharp({ create: { width: 90, height: 60, channels: 3, background: "red", noise } });

test.each(["jpeg", "png", "webp", "gif"] as const)("%s", async (format) => {
  const bytes = await image.clone().toFormat(format).toBuffer();
  expect(isWhole(bytes)).toBe(true);
  expect(isWhole(bytes.subarray(0, bytes.length / 2))).toBe(false);
  expect(isWhole(Buffer.concat([Buffer.from("x"), bytes]).subarray(1))).toBe(true);
});

test("what it does not know is not said to be whole", () => {
  expect(isWhole(Buffer.from("text"))).toBe(false);
  expect(isWhole(Buffer.alloc(0))).toBe(false);
});
