import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openRelease } from "../../src/cli/deploy/open-release";
import type { Release } from "../../src/deploy/target";
import { release } from "../../src/release/release";
import { testFolder } from "../support/test-folder";

const font = readFileSync(join(__dirname, "../../src/theme/styles/fonts/newsreader-italic.woff2"));
export const tabPages = ["/", "/x/", "/y/"];

/**
 * Builds a small site whose pages ask for things at once and later: style, script and picture with the page, a picture when
 * it is scrolled to, a script and a font after a click, and the pages that it links to before anybody follows. All of them but
 * the pages and the font are of this look alone, and say so.
 */
export async function tabSite(look: string): Promise<Release> {
  const named = (name: string, extension: string) => `${name}-${digestOf(look)}.${extension}`;
  const picture = (name: string) => `static/${digestOf(look)}/${name}.svg`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${look}</title></svg>`;
  const rules = JSON.stringify({
    prefetch: [{ where: { href_matches: "/*" }, eagerness: "immediate" }],
  });
  const page = (
    path: string,
  ) => `<!doctype html><html lang="en" data-look="${look}"><title>${path}</title>
<link rel="stylesheet" href="/${named("styles", "css")}">
<script type="module" src="/${named("app", "js")}"></script>
<script type="speculationrules">${rules}</script>
<nav>${tabPages.map((to) => `<a href="${to}">to ${to}</a>`).join(" ")}</nav>
<button>Later</button> <em>${look}</em>
<img alt="" src="/${picture("first")}"><p>${path}</p><img alt="" loading="lazy" src="/${picture("last")}">`;
  const folder = testFolder({
    ...Object.fromEntries(tabPages.map((path) => [`public${path}index.html`, page(path)])),
    "public/404.html": page("/404.html"),
    [`public/${named("styles", "css")}`]: `:root{--look:"${look}"}p{height:9000px}@font-face{font-family:later;src:url(/static/font/later.woff2)}.later em{font-family:later}`,
    [`public/${named("app", "js")}`]: `document.documentElement.dataset.app="${look}";document.querySelector("button").onclick=()=>import("./${named("later", "js")}");`,
    [`public/${named("later", "js")}`]: `document.documentElement.dataset.later="${look}";document.body.className="later";`,
    [`public/${picture("first")}`]: drawing,
    [`public/${picture("last")}`]: drawing,
    "public/static/font/later.woff2": font,
  });
  const directory = join(folder, "dist");
  await release({
    publicDirectory: join(folder, "public"),
    staticDirectory: join(folder, "static"),
    outDirectory: directory,
    pages: [...tabPages, "/404.html"],
    pathPrefix: "",
    siteUrl: "https://blog.example",
    inlineScripts: [rules],
  });
  return openRelease(directory);
}

const digestOf = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 20);
