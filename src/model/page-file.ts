import { decodeAddress } from "./decode-address";

/**
 * The file that holds a page: `/x/` → `x/index.html`, `/404.html` → `404.html`. Percent-encoded names are decoded
 * (`/%D0%B0/` and `/а/` are one page); a lone `%` stands for itself.
 */
export function pageFile(path: string): string {
  const file = path.slice(1).split("/").map(decodeAddress).join("/");
  return file === "" || file.endsWith("/") ? `${file}index.html` : file;
}

/** The URL path at which a file is read: `x/index.html` → `/x/`, `feed.xml` → `/feed.xml`. Not encoded: for people. */
export function pathOfFile(file: string): string {
  return `/${file === "index.html" ? "" : file.replace(/\/index\.html$/, "/")}`;
}
