import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { animatedPng } from "../../tests/support/animated-png";
import { checkImages } from "./check-images";

let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rung-images-"));
  folder = join(root, "content");
  await mkdir(join(folder, "posts/x"), { recursive: true });
  const picture = sharp({ create: { width: 4, height: 4, channels: 3, background: "red" } });
  await picture.clone().png().toFile(join(folder, "posts/x/good.png"));
  await picture.clone().png().toFile(join(folder, "posts/x/with space.png"));
  const wide = (width: number) =>
    sharp({ create: { width, height: 1, channels: 3, background: "red" } }).png();
  await wide(4800).toFile(join(folder, "posts/x/wide.png"));
  await wide(4801).toFile(join(folder, "posts/x/too-wide.png"));
  const tall = { width: 1, height: 60_000, channels: 3, background: "red" } as const;
  await sharp({ create: tall }).png().toFile(join(folder, "posts/x/tall.png"));
  await writeFile(join(folder, "posts/x/endless.svg"), `<svg>${"<g/>".repeat(20_000)}</svg>`);
  const pages = await Promise.all(
    ["red", "blue"].map((background) =>
      sharp({ create: { width: 4, height: 4, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const several = () => sharp(pages, { join: { animated: true } });
  await several().tiff().toFile(join(folder, "posts/x/pages.tiff"));
  await several().gif().toFile(join(folder, "posts/x/moving.gif"));
  await several().webp().toFile(join(folder, "posts/x/moving.webp"));
  await writeFile(join(folder, "posts/x/moving.png"), await animatedPng());
  await writeFile(join(folder, "posts/x/heavy.png"), await animatedPng("x".repeat(1_000_000)));
  await writeFile(join(folder, "posts/x/parts.svg"), "<svg><image href='x.png'/></svg>");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--${" ".repeat(1_000_000)}--></svg>`;
  await writeFile(join(folder, "posts/x/heavy.svg"), svg);
  await writeFile(join(folder, "posts/x/fake.jpg"), "This is a text.");
  const photo = sharp({ create: { ...tall, width: 60, height: 60 } });
  const jpeg = await photo.jpeg().toBuffer();
  await writeFile(join(folder, "posts/x/cut.jpg"), jpeg.subarray(0, jpeg.length - 60));
  await writeFile(join(folder, "posts/x/Photo.JPG"), jpeg);
  await writeFile(join(folder, "posts/x/Cafe\u0301.jpg"), jpeg);
  await writeFile(join(folder, "posts/x/desk@2x.jpg"), jpeg);
  await writeFile(join(folder, "posts/x/chart #1.jpg"), jpeg);
  await writeFile(join(root, "outside.jpg"), jpeg);
  await symlink(join(root, "outside.jpg"), join(folder, "posts/x/linked.jpg"));
});

afterAll(() => rm(root, { recursive: true }));

test.each([
  ["./good.png", undefined],
  ["with%20space.png", undefined],
  ["https://example.com/x.png", undefined],
  ["/static-image.png", undefined],
  ["wide.png", undefined],
  ["too-wide.png", "image-large"],
  ["heavy.svg", "image-large"],
  ["heavy.png", "image-large"],
  ["parts.svg", "image-parts"],
  ["pages.tiff", "image-parts"],
  ["moving.gif", undefined],
  ["moving.webp", undefined],
  ["moving.png", undefined],
  ["./gone.png", "image-missing"],
  ["#", "image-missing"],
  ["./fake.jpg", "image-unreadable"],
  ["./tall.png", "image-unreadable"],
  ["./endless.svg", "image-unreadable"],
  ["./cut.jpg", "image-unreadable"],
  ["caf%C3%A9.jpg", "image-missing"],
  ["Caf\u00e9.jpg", undefined],
  ["Cafe\u0301.jpg", undefined],
  ["Caf%C3%A9.jpg", undefined],
  ["desk%402x.jpg", undefined],
  ["chart%20%231.jpg", undefined],
  ["./photo.jpg", "image-missing"],
  ["./linked.jpg", "image-outside"],
  ["../../../secret.png", "image-outside"],
])("%s is reported as %s", async (src, rule) => {
  const image = {
    src,
    line: 7,
    column: 3,
    path: "posts/x/index.md",
    file: "content/posts/x/index.md",
  };
  const problems = await checkImages([image], folder);
  expect(problems.map((problem) => problem.rule)).toEqual(rule ? [rule] : []);
  if (rule) {
    expect(problems[0]).toMatchObject({ file: "content/posts/x/index.md", line: 7, column: 3 });
    expect(problems[0]?.message).toContain(src);
  }
});

test("a name that differs in capitals alone is said", async () => {
  const image = { src: "photo.jpg", line: 1, column: 1, path: "posts/x/index.md", file: "x" };
  const [problem] = await checkImages([image], folder);
  expect(problem?.message).toBe(`there is no file "photo.jpg" beside the post; write "Photo.JPG"`);
});
