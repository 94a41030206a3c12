import { pathOfFile } from "../model/page-file";
import type { Manifest } from "./manifest";

/**
 * The pages and redirects of the former release that the next one neither has, nor redirects, nor says to be gone: paths,
 * sorted. Later pages of a list that became shorter are not among them: nobody was promised what stands on them.
 */
export function lostAddresses(former: Manifest, next: Manifest): string[] {
  const pages = pagePaths(next);
  const explained = new Set(
    [...pages, ...next.redirects.map(({ from }) => from), ...next.gone].map(withoutSlash),
  );
  return [...new Set([...pagePaths(former), ...former.redirects.map(({ from }) => from)])]
    .filter((path) => ![path, listOf(path)].some((known) => explained.has(withoutSlash(known))))
    .sort();
}

/** The list that `/topics/x/2/` goes on; any other path as it is. */
const listOf = (path: string): string => path.replace(/(?<=[^/]\/)\d+\/$/, "");

/**
 * A line for each lost address, with what to do; one line for all when hardly anything is left, as when the folder holds another site.
 */
export function lostAddressFaults(former: Manifest, next: Manifest): string[] {
  if (former.site.url !== next.site.url) return [];
  const lost = lostAddresses(former, next);
  const before = pagePaths(former).length;
  if (lost.length > 3 && lost.length > before / 2) {
    return [
      `${lost.length} of the ${before} pages of the former release are not in this one (${lost.slice(0, 3).join(", ")}, …); if that is another site, give another folder with --out; if it is meant, remove the former release first`,
    ];
  }
  return lost.map(
    (path) =>
      `${path} was a page of the former release and is none of this one; add \`${path}\` to the aliases of the post that took its place, or a line to content/redirects.yml: \`${path}: /new-address/\` or \`${path}: gone\``,
  );
}

const pagePaths = ({ files }: Manifest): string[] =>
  files.filter(({ cache }) => cache === "page").map(({ path }) => pathOfFile(path));

const withoutSlash = (path: string): string => path.replace(/\/$/, "");
