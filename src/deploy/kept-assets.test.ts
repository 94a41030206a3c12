import { manifestOf } from "../release/manifest";
import { assetsToKeep, type KeptAsset } from "./kept-assets";

const manifest = (paths: readonly string[], pathPrefix = "") =>
  manifestOf({
    site: {
      url: `https://rung.example${pathPrefix}`,
      pathPrefix,
      origins: { forms: [], fetches: [] },
    },
    files: paths.map((path) => ({ path, digest: path, bytes: 1 })),
    inline: { scripts: [], styles: [] },
  });
const kept = (path: string, left: string): KeptAsset => ({ path, digest: path, bytes: 1, left });
const now = new Date("2026-11-24T12:00:00Z");

test.each([
  ["an asset that the next has not", ["static/a.png"], [], ["static/b.png"], ["static/a.png"]],
  ["an asset that the next has too", ["static/a.png"], [], ["static/a.png"], []],
  ["pages and feeds", ["x/index.html", "rss.xml"], [], [], []],
  ["kept since a week", [], [kept("static/a.png", "2026-11-17T12:00:00Z")], [], ["static/a.png"]],
  ["kept since two months", [], [kept("static/a.png", "2026-09-24T12:00:00Z")], [], []],
  ["come back", [], [kept("static/a.png", "2026-11-17T12:00:00Z")], ["static/a.png"], []],
])("%s", (_name, live, already, next, expected) => {
  const assets = assetsToKeep({ manifest: manifest(live), kept: already }, manifest(next), now);
  expect(assets.map(({ path }) => path)).toEqual(expected);
});

test("days count from the switch that left an asset behind", () => {
  const live = { manifest: manifest(["static/a.png"]), kept: [kept("static/b.png", "2026-11-17")] };
  expect(assetsToKeep(live, manifest([]), now).map(({ left }) => left)).toEqual([
    "2026-11-17",
    now.toISOString(),
  ]);
});

test("a site that moved under another prefix keeps nothing", () => {
  const live = { manifest: manifest(["static/a.png"]), kept: [] };
  expect(assetsToKeep(live, manifest([], "/blog"), now)).toEqual([]);
});
