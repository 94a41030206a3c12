import type { OutputFile, OutputSources } from "./sources";

/** The web app manifest, for a reader who puts the site on a home screen. https://www.w3.org/TR/appmanifest/ */
export function* manifest({
  site,
  pathPrefix,
  paper,
}: Pick<OutputSources, "site" | "pathPrefix" | "paper">): Iterable<OutputFile> {
  const at = (path: string) => pathPrefix + path;
  const png = (path: string, size: number, purpose?: "maskable") => ({
    src: at(path),
    type: "image/png",
    sizes: `${size}x${size}`,
    ...(purpose && { purpose }),
  });
  const members = {
    name: site.name,
    description: site.description,
    lang: site.lang,
    id: at("/"),
    start_url: at("/"),
    scope: at("/"),
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: at("/favicon.svg"), type: "image/svg+xml", sizes: "any" },
      png("/icon-192.png", 192),
      png("/icon-512.png", 512),
      png("/icon-maskable.png", 512, "maskable"),
    ],
  };
  yield {
    path: "/manifest.webmanifest",
    content: `${JSON.stringify(members, null, 2)}\n`,
  };
}
