import sharp from "sharp";
import { fewColors, type Pixels } from "./few-colors";
import { indexedPng } from "./indexed-png";

test("a drawing of few colors is read back as it was", async () => {
  const colors = [0xfbf8f2, 0x221d18, 0xb4482a, 0x0c5646];
  const pixels = pixelsOf(31, 17, (x, y) => colors[(x * 7 + y * 3) % 4] ?? 0);
  const png = pngOf(pixels);
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 31, height: 17, channels: 3 });
  expect(Buffer.compare(data, pixels.data)).toBe(0);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", isPalette: true });
});

test("a picture of more colors than a palette holds gets ones that are near", async () => {
  const pixels = pixelsOf(256, 256, (x, y) => (x << 16) | (y << 8) | ((x + y) >> 1));
  const data = await sharp(pngOf(pixels)).raw().toBuffer();
  const far = data.filter((value, place) => Math.abs(value - (pixels.data[place] ?? 0)) > 40);
  expect(far.length).toBe(0);
});

const pngOf = (pixels: Pixels) => indexedPng(fewColors(pixels, 256));

function pixelsOf(width: number, height: number, color: (x: number, y: number) => number) {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.writeUIntBE(color(x, y), (y * width + x) * 3, 3);
  }
  return { data, width, height };
}
