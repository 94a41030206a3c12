import sharp from "sharp";
import { testManifest } from "../../tests/support/host-releases";
import { shareImageFaults, shareImageOf } from "./share-image-faults";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#fff" } });

test.each([
  ["a PNG of 1200 × 630", picture(1200, 630).png(), []],
  ["a smaller one", picture(600, 315).png(), [/is a 600 × 315 PNG, expected a 1200 × 630 PNG/]],
  ["another format", picture(1200, 630).webp(), [/is no PNG/]],
])("%s", async (_what, image, faults) => {
  expect(shareImageFaults(await image.toBuffer())).toEqual(
    faults.map((fault) => expect.stringMatching(fault)),
  );
});

test("a page that was sent instead is no share image", () => {
  expect(shareImageFaults(new TextEncoder().encode("<p>"))).toHaveLength(1);
});

const { files } = testManifest({
  files: ["share/a.png", "x/index.html"].map((path) => ({ path, digest: "", bytes: 0 })),
});
const byPath = new Map(files.map((file) => [file.path, file]));
const place = { pathPrefix: "/blog", siteUrl: "https://rung.example/blog" };

test.each([
  ["https://rung.example/blog/share/a.png", "share/a.png"],
  ["/blog/share/a.png", "share/a.png"],
  ["https://rung.example/blog/share/b.png", undefined],
  ["https://other.example/blog/share/a.png", undefined],
  ["https://rung.example/blog/x/", undefined],
])("a page that names %s has the share image %s", (reference, path) => {
  expect(shareImageOf(reference, "x/index.html", place, byPath)?.path).toBe(path);
});
