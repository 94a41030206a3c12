import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import sharp from "sharp";
import { listFiles } from "../../src/content/list-files";
import { fixtureContent, fixtureSite } from "../fixture-site/places";
import { pictureWords } from "../fixture-site/telling-pictures";

/**
 * What gives each post away: its slug, a word of its title, of its body, and names from its frontmatter. `only` are the files
 * that may hold them, beside their compressed copies; `also` are those that must. Each word stands nowhere else in the fixtures.
 */
const posts = [
  {
    kind: "a draft",
    source: "draft-post",
    signs: [
      ...["draft-post", "zymurgical", "absquatulation", "draft-alias", "zeugma", "zeugmatic"],
      ...["tarantism", "crapulence", "quidnunc", "nudiustertian", "galligaskins", "blatherskite"],
      ...["cattywampus", "snollygoster", "rumbustious", "flapdoodle"],
    ],
    only: [],
    also: [],
  },
  {
    kind: "a scheduled post",
    source: "scheduled-post",
    signs: ["scheduled-post", "pandiculation", "borborygmus", "leptokurtosis"],
    only: [],
    also: [],
  },
  {
    kind: "an unlisted post",
    source: "unlisted-post",
    signs: ["unlisted-post", "floccinaucity", "kakorrhaphiophobia"],
    only: ["unlisted-post/index.html", "unlisted-post/index.md", ".rung/manifest.json"],
    also: ["unlisted-post/index.html"],
  },
] as const;

/** Of comments, reasons given for ignoring a rule, and `extra:` in posts, pages and authors: for nobody but the author. */
const secrets = [
  [
    "posts/everything/index.md",
    ["sphragistics", "haruspex", "rung-ignore", "vexillology", "quincunx", "tmesis"],
  ],
  ["posts/draft-post/index.md", ["hapax", "widdershins", "mumpsimus", "gobemouche"]],
  ["posts/unlisted-post/index.md", ["petrichor", "omphaloskepsis", "borametz", "mooncalf"]],
  // What its pictures are called.
  ["posts/unlisted-post/index.md", ["oxymel"]],
  ["pages/about/index.md", ["ultracrepidarian", "defenestration"]],
  ["authors/ada.md", ["paraprosdokian", "callipygian"]],
  // Who has written nothing that is out.
  ["authors/quidnunc.md", ["quentin", "pettifogger", "logorrhoea"]],
  ["topics.yml", ["bibliotaph"]],
  ["stages.yml", ["callithump"]],
  ["synonyms.yml", ["dunderhead"]],
] as const;

/** Every file of the site with its text in lower case, compressed copies unpacked; of pictures and fonts, their bytes. */
let files: { path: string; text: string }[];
beforeAll(async () => {
  files = (await listFiles(fixtureSite)).map((path) => {
    const bytes = unpacked(path, readFileSync(join(fixtureSite, path)));
    const isText = /\.(html|js|css|json|xml|txt|md|svg)(\.br|\.gz)?$/.test(path);
    return { path, text: bytes.toString(isText ? "utf8" : "latin1").toLowerCase() };
  });
});

function unpacked(path: string, bytes: Buffer): Buffer {
  if (path.endsWith(".br")) return brotliDecompressSync(bytes);
  return /\.(gz|pf_\w+)$/.test(path) ? gunzipSync(bytes) : bytes;
}

const original = (path: string): string => path.replace(/\.(br|gz)$/, "");

/** Which files have a sign in their name or their text. */
const filesWith = (sign: string): string[] =>
  files
    .filter(({ path, text }) => path.includes(sign) || text.includes(sign))
    .map(({ path }) => path);

const sourceOf = (path: string): string =>
  readFileSync(join(fixtureContent, path), "utf8").toLowerCase();

describe.each(posts)("$kind", ({ source, signs, only, also }) => {
  test.each(signs)("%s is nowhere that it may not be, and everywhere that it must", (sign) => {
    expect(`${source} ${sourceOf(`posts/${source}/index.md`)}`).toContain(sign);
    const found = filesWith(sign);
    expect(found.filter((path) => !(only as readonly string[]).includes(original(path)))).toEqual(
      [],
    );
    for (const path of also) expect(found).toContain(path);
  });
});

describe("a post whose review is overdue", () => {
  test("is where every listed post is", () => {
    const listed = [
      "superseded/index.html",
      "topics/job-search/index.html",
      "stages/mid/index.html",
    ];
    const archive = filesWith("/superseded/").filter((path) => /^archive\/.*\.html$/.test(path));
    expect(filesWith("how long may an offer wait?")).toEqual(expect.arrayContaining(listed));
    expect(filesWith("/superseded/")).toEqual(expect.arrayContaining(listed.slice(1)));
    expect(archive).not.toEqual([]);
    expect(filesWith("lethologica")).toContain("superseded/index.html");
    expect(filesWith("lethologica").some((path) => path.endsWith(".pf_fragment"))).toBe(true);
  });

  test("says so on its page, and no other page says it", () => {
    const pages = filesWith("may be dated");
    expect(pages).toContain("superseded/index.html");
    expect(pages.filter((path) => !path.startsWith("superseded/"))).toEqual([]);
  });
});

test.each(secrets)("what %s holds for its author alone is nowhere", (path, words) => {
  for (const word of words) {
    expect(sourceOf(path)).toContain(word);
    expect(filesWith(word)).toEqual([]);
  }
});

describe.each(Object.entries(pictureWords))("of a picture in the format %s", (extension, words) => {
  test.each(words)("%s is nowhere", (word) => {
    const picture = join(fixtureContent, `posts/unlisted-post/Portrait of Oxymel.${extension}`);
    if (word !== "pngpacked") expect(readFileSync(picture, "latin1")).toContain(word);
    expect(filesWith(word)).toEqual([]);
  });
});

test("no picture of the site tells who made it, where, or anything else", async () => {
  const pictures = files
    .map(({ path }) => path)
    .filter((path) => /\.(avif|gif|jpg|png|webp)$/.test(path));
  expect(new Set(pictures.map((path) => extname(path))).size).toBe(5);
  for (const path of pictures) {
    const { exif, iptc, xmp, comments } = await sharp(join(fixtureSite, path)).metadata();
    expect({ path, told: { exif, iptc, xmp, comments } }).toEqual({ path, told: {} });
  }
});

test("compressed copies are looked into, and each belongs to a file", () => {
  const paths = files.map(({ path }) => path);
  const copies = paths.filter((path) => path !== original(path));
  expect(copies.length).toBeGreaterThan(100);
  expect(copies.filter((path) => !paths.includes(original(path)))).toEqual([]);
});
