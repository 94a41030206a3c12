import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { animatedPng } from "../../tests/support/animated-png";
import { checkImages } from "./check-images";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rung-images-"));
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
});

afterAll(() => rm(folder, { recursive: true }));

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
