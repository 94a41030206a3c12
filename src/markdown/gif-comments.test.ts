import sharp from "sharp";
import { withoutGifComments } from "./gif-comments";

const comment = (text: string) => part(0xfe, [text]);
const program = (name: string, text: string) => part(0xff, [name, text]);

/** An extension: its kind, and its data in parts. */
function part(kind: number, texts: readonly string[]): Buffer {
  const parts = texts.flatMap((text) => [Buffer.of(text.length), Buffer.from(text)]);
  return Buffer.concat([Buffer.of(0x21, kind), ...parts, Buffer.of(0)]);
}

/** Puts extensions before the first block of a GIF. */
function withExtensions(gif: Buffer, ...extensions: Buffer[]): Buffer {
  const flags = gif[10] ?? 0;
  const start = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  return Buffer.concat([gif.subarray(0, start), ...extensions, gif.subarray(start)]);
}

let moving: Buffer;
beforeAll(async () => {
  const frames = ["red", "blue"].map((background) => ({
    create: { width: 20, height: 10, channels: 3 as const, background },
  }));
  const pictures = await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer()));
  moving = await sharp(pictures, { join: { animated: true } })
    .gif({ loop: 3, delay: [200, 300] })
    .toBuffer();
});

test("a GIF that says nothing stays as it is", () => {
  expect(withoutGifComments(moving)).toEqual(moving);
});

test.each([
  ["a comment", comment("Drawn by Haruspex")],
  ["XMP", program("XMP DataXMP", "<x:xmpmeta>Haruspex</x:xmpmeta>")],
  ["a block of another program", program("ICCRGBG1012", "Haruspex")],
])("%s goes", (_, said) => {
  const clean = withoutGifComments(withExtensions(moving, said));
  expect(clean).toEqual(moving);
});

test("what follows the end goes", () => {
  expect(withoutGifComments(Buffer.concat([moving, Buffer.from("Haruspex")]))).toEqual(moving);
});

test("how often an animation runs, and how long each picture stays, is kept", async () => {
  const clean = withoutGifComments(withExtensions(moving, comment("Haruspex")));
  const { pages, loop, delay } = await sharp(clean, { animated: true }).metadata();
  expect({ pages, loop, delay }).toEqual({ pages: 2, loop: 3, delay: [200, 300] });
});

test.each([1, 5, 40])("a file that lacks its last %d bytes ends where it broke off", (missing) => {
  const clean = withoutGifComments(moving.subarray(0, -missing));
  expect(clean.at(-1)).toBe(0x3b);
  expect(clean.length).toBeLessThanOrEqual(moving.length);
});
