import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { animatedPng } from "../../tests/support/animated-png";
import { fixtureTree } from "../../tests/support/fixture-tree";
import { ContentError } from "./content-error";
import type { ImageSite } from "./image-file";
import { digest } from "./image-store";
import { images, renderImage } from "./images";
import { sanitise } from "./sanitise";
import { serialise } from "./serialise";

let root: string;
let site: ImageSite;

const painted = (width: number, height: number, alpha = 1) =>
  sharp({
    create: {
      width,
      height,
      channels: alpha < 1 ? 4 : 3,
      background: { r: 200, g: 80, b: 40, alpha },
    },
  });

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "rung-images-"));
  const directory = join(root, "content/posts/x");
  await mkdir(join(root, "content/shared"), { recursive: true });
  await mkdir(directory, { recursive: true });
  const gps = {
    IFD0: { Copyright: "Secret owner" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 30/1 0/1" },
  };
  const write = (name: string, bytes: Uint8Array | string) =>
    writeFile(join(directory, name), bytes);
  await write("wide photo.jpg", await painted(2000, 1000).jpeg().withExif(gps).toBuffer());
  await write(
    "turned.jpg",
    await painted(60, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
  );
  await write("small.png", await painted(300, 200, 0.5).png().toBuffer());
  await write("Größe.webp", await painted(500, 100).webp().toBuffer());
  await write("cafe\u0301.png", await painted(10, 10).png().toBuffer());
  await write("frames.png", await animatedPng("Secret owner"));
  await write("moving.gif", await painted(20, 10).gif().toBuffer());
  await write(
    "drawn.svg",
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)"><path d="M0 0h9"/></svg>',
  );
  await write("tall.png", await painted(1, 60_000).png().toBuffer());
  await write("text.png", "not an image");
  await write("cut.jpg", (await painted(400, 400).jpeg().toBuffer()).subarray(0, 300));
  await write("empty.png", "");
  await writeFile(join(root, "content/shared/logo.png"), await painted(40, 40).png().toBuffer());
  await writeFile(join(root, "secret.png"), await painted(40, 40).png().toBuffer());
  await symlink(join(root, "secret.png"), join(directory, "linked.png"));
  site = {
    file: "content/posts/x/index.md",
    directory,
    contentDirectory: join(root, "content"),
    pathPrefix: "/blog",
    images: {
      cacheDirectory: join(root, "cache"),
      outputDirectory: join(root, "public/static/images"),
      outputPath: "/blog/static/images",
    },
  };
});

afterAll(() => rm(root, { recursive: true, force: true }));

const render = async (markdown: string): Promise<string> => {
  const tree = sanitise(await fixtureTree(markdown), site.file);
  await images(tree, site);
  return serialise(tree).replace(/\/[0-9a-f]{20}(?=[-.])/g, "/HASH");
};

const published = async (part: string): Promise<string> => {
  const name = (await readdir(site.images.outputDirectory)).find((file) => file.includes(part));
  return join(site.images.outputDirectory, name ?? `nothing like ${part}`);
};

test("a wide photo comes in two formats and four widths, with a fallback of 1,600 pixels", async () => {
  const srcSet = (extension: string) =>
    [480, 800, 1200, 1600]
      .map((width) => `/blog/static/images/HASH-${width}.${extension} ${width}w`)
      .join(", ");
  const sizes = "(min-width: 36rem) 31.5rem, calc(100vw - 2.5rem)";
  expect(await render("![A *desk*](<wide photo.jpg>)")).toBe(
    `<p><picture><source type="image/avif" srcset="${srcSet("avif")}" sizes="${sizes}"><source type="image/webp" srcset="${srcSet("webp")}" sizes="${sizes}"><img src="/blog/static/images/HASH-1600.jpg" width="1600" height="800" alt="A desk" decoding="async"></picture></p>`,
  );
});

test.each(["480.avif", "1200.webp", "1600.jpg"])(
  "a published photo has no metadata: %s",
  async (end) => {
    const path = await published(end);
    const { exif, xmp, iptc, orientation } = await sharp(path).metadata();
    expect({ exif, xmp, iptc, orientation }).toEqual({});
    expect((await readFile(path)).includes("Secret owner")).toBe(false);
  },
);

test("a PNG that moves goes on moving, without its metadata", async () => {
  await render("![x](frames.png)");
  const folder = site.images.outputDirectory;
  const all = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name))),
  );
  const plain = await animatedPng();
  expect(all.some((bytes) => bytes.equals(plain))).toBe(true);
  expect(all.some((bytes) => bytes.includes("Secret owner"))).toBe(false);
});

test.each([
  ["turned upright", "turned.jpg", /HASH-30.jpg" width="30" height="60"/],
  ["with alpha", "small.png", /HASH-300.png" width="300" height="200"/],
  ["narrow: set at its own width", "small.png", /-300.avif 300w" sizes="300px"/],
  ["whose name has letters that URLs escape", "Größe.webp", /HASH-500.jpg/],
  ["whose name is composed, and its file's decomposed", "caf\u00e9.png", /HASH-10.jpg/],
  ["a GIF, as it is", "moving.gif", /^<p><img src="\S+HASH.gif" width="20" height="10"/],
  ["a PNG that moves, as it is", "frames.png", /^<p><img src="\S+HASH.png" width="4" height="2"/],
  ["an SVG drawing", "./drawn.svg", /^<p><img src="\S+HASH.svg" width="40" height="20"/],
  ["beside other posts", "../../shared/logo.png", /HASH-40/],
  ["with a query", "small.png?x#y", /HASH-300.png/],
  ["an escaped name", "wide%20photo.jpg", /HASH-1600.jpg/],
  ["in static/", "/logo.png", /^<p><img src="\/blog\/logo.png" alt="x" decoding="async"><\/p>$/],
  [
    "elsewhere",
    "https://example.com/a.png",
    /^<p><img src="https:\/\/example.com\/a.png" alt="x" decoding="async" loading="lazy" referrerpolicy="no-referrer"><\/p>$/,
  ],
])("an image %s", async (_, src, expected) => {
  expect(await render(`![x](${src})`)).toMatch(expected);
});

test("all images but the first are lazy", async () => {
  const html = await render("![1](small.png)\n\n> ![2](small.png)\n\n![3](moving.gif)");
  expect(html.match(/<img[^>]*>/g)?.map((image) => image.includes('loading="lazy"'))).toEqual([
    false,
    true,
    true,
  ]);
});

test("an image whose address is not allowed leaves its text", async () => {
  expect(await render("![the text](data:image/png;base64,AAAA)")).toBe("<p>the text</p>");
});

test("every image that cannot be used is reported at once", async () => {
  const names = [
    "none.png",
    "text.png",
    "cut.jpg",
    "empty.png",
    "../../../secret.png",
    "linked.png",
    "../x",
    "%00.png",
  ];
  const error = await render(names.map((name) => `![](${name})`).join(" ")).catch(
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(ContentError);
  expect(
    error.problems.map(
      ({ file, rule, src }: ContentError["problems"][number]) => `${file} ${rule} ${src}`,
    ),
  ).toEqual([
    "content/posts/x/index.md image-missing none.png",
    "content/posts/x/index.md image-unreadable text.png",
    "content/posts/x/index.md image-unreadable cut.jpg",
    "content/posts/x/index.md image-unreadable empty.png",
    "content/posts/x/index.md image-outside ../../../secret.png",
    "content/posts/x/index.md image-outside linked.png",
    "content/posts/x/index.md image-missing ../x",
    "content/posts/x/index.md image-missing %00.png",
  ]);
});

test("an image that no format has room for is refused with its size", async () => {
  await expect(render("![](tall.png)")).rejects.toThrow(
    'image-unreadable "tall.png" is 1 × 60,000 pixels, higher than',
  );
});

test("a cover is eager and its problems are errors", async () => {
  expect(await renderImage("./small.png", 'A "desk"', site)).toMatch(
    /alt="A &quot;desk&quot;" decoding="async"><\/picture>$/,
  );
  await expect(renderImage("none.png", "", site)).rejects.toThrow(
    /image-missing there is no file "none.png"/,
  );
});

test("several at once make each file once, and leave nothing half done", async () => {
  const other = {
    ...site,
    images: {
      ...site.images,
      cacheDirectory: join(root, "cache-2"),
      outputDirectory: join(root, "out-2"),
    },
  };
  const made = await Promise.all(
    Array.from({ length: 6 }, () => renderImage("small.png", "", other)),
  );
  expect(new Set(made).size).toBe(1);
  for (const folder of [other.images.cacheDirectory, other.images.outputDirectory]) {
    const files = (await readdir(folder)).map((name) => name.replace(/^[0-9a-f]{20}-/, ""));
    expect(files.sort()).toEqual(["300.avif", "300.png", "300.webp"]);
  }
});

test("what the cache holds is not made again", async () => {
  const path = join(
    site.images.cacheDirectory,
    (await readdir(site.images.cacheDirectory)).find((name) => name.endsWith("-300.png")) ?? "",
  );
  await writeFile(path, "from the cache");
  await rm(site.images.outputDirectory, { recursive: true });
  await renderImage("small.png", "", site);
  expect(
    await readFile(join(site.images.outputDirectory, path.split("/").at(-1) ?? ""), "utf8"),
  ).toBe("from the cache");
});

test("the same photograph gives the same bytes on one core and on many", async () => {
  const noise = { type: "gaussian" as const, mean: 128, sigma: 40 };
  const photograph = sharp({
    create: { width: 900, height: 600, channels: 3, noise, background: "red" },
  });
  await writeFile(join(site.directory, "noise.jpg"), await photograph.jpeg().toBuffer());
  const cores = sharp.concurrency();
  const made: string[][] = [];
  try {
    for (const count of [1, 4]) {
      sharp.concurrency(count);
      const cacheDirectory = join(root, `cache-${count}`);
      await renderImage("noise.jpg", "", { ...site, images: { ...site.images, cacheDirectory } });
      const names = (await readdir(cacheDirectory)).sort();
      const digests = names.map(async (name) =>
        digest(name, await readFile(join(cacheDirectory, name))),
      );
      made.push(await Promise.all(digests));
    }
  } finally {
    sharp.concurrency(cores);
  }
  expect(made[0]).toHaveLength(7);
  expect(made[1]).toEqual(made[0]);
});
