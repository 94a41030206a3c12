import { testFolder } from "../../tests/support/test-folder";
import { type Manifest, manifestFile, manifestOf, manifestText, releaseId } from "./manifest";
import { parseManifest, readManifest } from "./read-manifest";

const manifest = manifestOf({
  site: {
    url: "https://rung.example/blog",
    pathPrefix: "/blog",
    origins: { forms: ["https://lists.example"], fetches: [] },
  },
  files: ["x/index.html", "x/index.md", "rss.xml", "static/a-0.avif", "#a.pdf"].map((path) => ({
    path,
    digest: "0".repeat(64),
    bytes: 1,
  })),
  redirects: [
    { from: "/old/", to: "/x/" },
    { from: "/a(b)/", to: "https://elsewhere.example/?a=b#c" },
  ],
  gone: ["/gone/"],
  inline: { scripts: ["'sha256-s='"], styles: [] },
});

const parse = (text: string): Manifest | undefined => parseManifest(text, "M is damaged", "do it");

/** With a fresh id, as whoever forges a manifest would write it. */
function forged(change: object): string {
  const { format, release: _, ...content } = { ...manifest, ...change };
  return JSON.stringify({ format, release: releaseId(content), ...content });
}

test("what was written is read", async () => {
  expect(parse(manifestText(manifest))).toEqual(manifest);
  const folder = testFolder({ [manifestFile]: manifestText(manifest) });
  expect(await readManifest(folder)).toEqual(manifest);
  expect(await readManifest(testFolder())).toBeUndefined();
  expect(parse('{"format":2}')).toBeUndefined();
});

const file = { ...manifest.files[0], path: "x" };
test.each<[string, object]>([
  ["pathPrefix", { site: { ...manifest.site, pathPrefix: "/../../../x" } }],
  ["pathPrefix", { site: { ...manifest.site, pathPrefix: "/$(id)" } }],
  ["url", { site: { ...manifest.site, url: 'https://x/";id' } }],
  ["path", { files: [{ ...file, path: "../x" }] }],
  ["path", { files: [{ ...file, path: "/etc/passwd" }] }],
  ["path", { files: [{ ...file, path: "a\nASSETS\nid" }] }],
  ["digest", { files: [{ ...file, digest: "x" }] }],
  ["pattern", { headers: [{ pattern: "/*\n  x", headers: {} }] }],
  ["X", { headers: [{ pattern: "/*", headers: { X: "a\nb" } }] }],
  ["X", { headers: [{ pattern: "/*", headers: { X: "{env.SECRET}" } }] }],
  ["from", { redirects: [{ from: "/a\nb", to: "/x/", status: 301 }] }],
  ["to", { redirects: [{ from: "/a/", to: "javascript:x", status: 301 }] }],
  ["gone", { gone: ["x"] }],
])("a forged %s is refused: %j", (field, change) => {
  const error = new RegExp(`^M is damaged: [^\\n]*"?${field}"?[^\\n]*; do it$`);
  expect(() => parse(forged(change))).toThrow(error);
});

test("an id is one of the content, in hex", () => {
  const text = manifestText(manifest);
  expect(() => parse(text.replace(manifest.release, ". d*/z"))).toThrow("release");
  expect(() => parse(text.replace(manifest.release, "0".repeat(64)))).toThrow("does not belong");
});

test.each(["", "{", "[]", "null", "{}", '{"format":1}'])("%j is damaged", (text) => {
  expect(() => parse(text)).toThrow(/^M is damaged: .+; do it$/);
});
