import { join } from "node:path";
import { release } from "../../src/release/release";
import { testFolder } from "../support/test-folder";

export const text = (words: string): string => `<!doctype html><p>${words}</p>`.repeat(20);
/** A feed that stands at a path of the site, which is built for https://rung.example. */
export const feed = (path: string): string =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link rel="self" href="https://rung.example${path}"/>${"<item/>".repeat(50)}</channel></rss>`;
/** What an owner may call a file. The last two look like compressed copies of others. */
export const oddNames = [
  "Salary table 2.0 for all teams",
  "a b.txt",
  "it's {env.HOME} $host *.txt",
  '"quoted".txt',
  "x/:y.md",
  "#a.pdf",
  "own.txt.gz",
  "own (1).txt.br",
];
export const bundle = "app-0123456789abcdef0123.js";
export const script = "console.log('rung');".repeat(20);
export const picture = Buffer.from(Array.from({ length: 100 }, (_, byte) => byte));

/**
 * A release with one file of every kind, of which the contract speaks.
 *
 * @param pathPrefix the site lies under it, and the release in a folder of that name
 * @returns the folder that a server has as its root, and the release
 */
export async function contractSite(
  pathPrefix = "",
): Promise<{ readonly root: string; readonly directory: string }> {
  const folder = testFolder({
    "public/index.html": `${text("home")}<style>p{color:red}</style><script src="${pathPrefix}/${bundle}"></script><img src="${pathPrefix}/static/a.avif">`,
    "public/app.0123456789abcdef0123.css": "p{color:red}",
    "public/x/index.html": text("x"),
    "public/x/index.md": "x\n".repeat(100),
    "public/search/index.html": text("search"),
    "public/как/index.html": text("как"),
    "public/404.html": text("Nothing here"),
    "public/rss.xml": feed(`${pathPrefix}/rss.xml`),
    "public/topics/a/index.html": text("a"),
    "public/topics/a/rss.xml": feed(`${pathPrefix}/topics/a/rss.xml`),
    [`public/${bundle}`]: script,
    "public/static/a.avif": picture,
    ...Object.fromEntries(oddNames.map((name) => [`static/${name}`, name.repeat(50)])),
    "static/empty.txt": "",
    "static/tiny.css": "a{}",
    "static/.well-known/security.txt": "Contact: mailto:a@b.example",
  });
  const root = join(folder, "www");
  const directory = join(root, pathPrefix);
  await release({
    publicDirectory: join(folder, "public"),
    staticDirectory: join(folder, "static"),
    outDirectory: directory,
    pages: [
      "/",
      "/x/",
      "/x/index.md",
      "/search/",
      "/как/",
      "/404.html",
      "/rss.xml",
      "/topics/a/",
      "/topics/a/rss.xml",
    ],
    pathPrefix,
    siteUrl: `https://rung.example${pathPrefix}`,
    origins: { forms: ["https://lists.example"], fetches: [] },
    redirects: [
      { from: "/old/", to: "/x/" },
      { from: "/старый/", to: "/как/" },
      { from: "/old.html", to: "/x/#top" },
      { from: "/elsewhere/", to: "https://other.example/?a=b" },
      { from: "/we$ird'/", to: "/x/" },
    ],
    gone: ["/gone/"],
  });
  return { root, directory };
}
