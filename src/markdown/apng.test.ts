import sharp from "sharp";
import { animatedPng } from "../../tests/support/animated-png";
import { isAnimatedPng, withoutMetadata } from "./apng";

const still = () =>
  sharp({ create: { width: 4, height: 2, channels: 3, background: "red" } }).png();

test("a PNG with frames moves, others do not", async () => {
  expect(isAnimatedPng(await animatedPng())).toBe(true);
  expect(isAnimatedPng(await still().toBuffer())).toBe(false);
  expect(isAnimatedPng(await still().webp().toBuffer())).toBe(false);
  expect(isAnimatedPng((await animatedPng()).subarray(0, 40))).toBe(false);
  expect(isAnimatedPng(new Uint8Array())).toBe(false);
});

test("its metadata goes, and all that draws stays", async () => {
  const bytes = await animatedPng("Secret owner");
  expect(Buffer.from(bytes).includes("Secret owner")).toBe(true);
  const clean = Buffer.from(withoutMetadata(bytes));
  expect(clean.includes("Secret owner")).toBe(false);
  expect(clean.equals(await animatedPng())).toBe(true);
});
