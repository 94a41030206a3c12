import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { compress, qualityFor } from "./compress";

const page = Buffer.from("<p>A career is a ladder.</p>".repeat(50));

test.each(["index.html", "a.css", "a.js", "a.svg", "rss.xml", "site.webmanifest", "x/index.md"])(
  "%s gets both copies, smaller, and they hold the same",
  async (file) => {
    const { ".br": br, ".gz": gz } = await compress(file, page, 5);
    if (!br || !gz) throw new Error("a copy is missing");
    expect(brotliDecompressSync(br).equals(page)).toBe(true);
    expect(gunzipSync(gz).equals(page)).toBe(true);
    expect(Math.max(br.length, gz.length)).toBeLessThan(page.length);
  },
);

test.each([
  ["what is compressed already", "a.avif", page],
  ["an icon", "favicon.ico", page],
  ["an empty file", "a.txt", Buffer.alloc(0)],
  ["a file that would grow", "a.txt", Buffer.from("rung")],
])("%s gets none", async (_, file, content) => {
  expect(await compress(file, content, 11)).toEqual({});
});

test("the gzip header names neither time nor operating system", async () => {
  const { ".gz": gz } = await compress("a.txt", page, 5);
  expect([...(gz ?? []).slice(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 2, 255]);
});

test("scripts and styles, which all share, are compressed hardest", async () => {
  expect(await compress("a.css", page, 5)).toEqual(await compress("a.css", page, 11));
});

test.each([
  [1, 11],
  [100, 11],
  [101, 10],
  [300, 10],
  [301, 5],
  [10_000, 5],
] as const)("%d text files: quality %d", (files, quality) => {
  expect(qualityFor(files)).toBe(quality);
});
