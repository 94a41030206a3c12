import { type Manifest, type ManifestSources, manifestOf } from "../../src/release/manifest";

/** For tests: a manifest of a few files. */
export function testManifest(sources: Partial<ManifestSources> = {}, pathPrefix = ""): Manifest {
  return manifestOf({
    site: {
      url: `https://rung.example${pathPrefix}`,
      pathPrefix,
      origins: { forms: [], fetches: [] },
    },
    files: ["index.html", "x/index.html", "x/index.md", "rss.xml", "static/a.png"].map((path) => ({
      path,
      digest: "",
      bytes: 0,
    })),
    redirects: [
      { from: "/old/", to: "/x/" },
      { from: "/old.html", to: "https://other.example/" },
    ],
    gone: ["/gone/"],
    inline: { scripts: [], styles: [] },
    ...sources,
  });
}
