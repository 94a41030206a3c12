import sharp from "sharp";
import { favicon } from "./favicon";
import { icon } from "./icon";

/** A mark that fills its box, as an owner may draw it. */
const square = svg('<path d="M0 0h10v10H0z"/>', "0 0 10 10");

test.each([
  { size: 180, share: 0.5, mark: square, inked: [90, 90] },
  { size: 512, share: 0.56, mark: square, inked: [287, 287] },
  { size: 200, share: 0.5, mark: svg('<path d="M0 0h5v10H0z"/>', "0 0 5 10"), inked: [50, 100] },
  {
    size: 200,
    share: 0.5,
    mark: svg('<path d="M0 0h900v900H0z"/>', "0 0 900 900"),
    inked: [100, 100],
  },
])("of $size pixels a mark takes $inked, in the middle", async ({ size, share, mark, inked }) => {
  const box = await inkOf(await icon({ size, share }, sourcesOf(mark)), size);
  expect([box.width, box.height]).toEqual(inked.map(near));
  expect(box.left).toEqual(near((size - (inked[0] ?? 0)) / 2));
  expect(box.top).toEqual(near((size - (inked[1] ?? 0)) / 2));
});

test("the same mark gives the same bytes", async () => {
  const make = () => icon({ size: 192, share: 0.7 }, sourcesOf(square));
  expect(await make()).toEqual(await make());
});

test("the ICO file holds one PNG, where its directory says", async () => {
  const [file] = [...favicon(sourcesOf(square))];
  const ico = Buffer.from((await file?.make()) ?? "");
  const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)];
  expect(offset + length).toBe(ico.length);
  expect(await sharp(ico.subarray(offset)).metadata()).toMatchObject({
    format: "png",
    width: 32,
    height: 32,
  });
});

function svg(content: string, viewBox: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${content}</svg>`,
  );
}

function sourcesOf(mark: Buffer) {
  return { mark, paper: "#f7f9fc" };
}

/** The box around everything darker than the paper. */
async function inkOf(png: Buffer, size: number) {
  const pixels = await sharp(png).greyscale().raw().toBuffer();
  const dark = [...pixels.entries()].filter(([, value]) => value < 128).map(([place]) => place);
  const columns = dark.map((place) => place % size);
  const rows = dark.map((place) => Math.floor(place / size));
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  return { left, top, width: Math.max(...columns) - left + 1, height: Math.max(...rows) - top + 1 };
}

/** Half a pixel may be ink or paper. */
function near(pixels: number) {
  return expect.closeTo(pixels, -0.5);
}
