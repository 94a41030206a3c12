import { h } from "hastscript";
import { serialise } from "../markdown/serialise";
import { absolute } from "../model/paths";
import { words } from "../words/words";
import { redirects } from "./redirects";
import type { OutputFile, OutputSources } from "./sources";

/** Longer names of files are refused by disks. Bytes. */
const longestName = 255;

/**
 * For hosts that know no redirects: at each former address of a post a page that leads on to it, which search engines take for a
 * redirect; `noindex` beside the canonical address would contradict it. An address that is no page's
 * (`/old.php`) has none, since a host would not send it as HTML.
 */
export function* aliasPages({
  site,
  pathPrefix,
  posts,
  paths,
}: Pick<OutputSources, "site" | "pathPrefix" | "posts" | "paths">): Iterable<OutputFile> {
  const targets = new Map(posts.map((post) => [post.path, post]));
  for (const { from, to } of redirects({ posts, paths })) {
    const path = from.endsWith("/") ? `${from}index.html` : from;
    if (!/\.html?$/.test(path) || !fitsDisk(path)) continue;
    const { title = to, canonical = absolute(site.url, to) } = targets.get(to) ?? {};
    const link = pathPrefix + encodeURI(to);
    const page = h("html", { lang: site.lang }, [
      h("head", [
        h("meta", { charSet: "utf-8" }),
        h("meta", { name: "viewport", content: "width=device-width" }),
        h("title", title),
        h("link", { rel: "canonical", href: canonical }),
        h("meta", { httpEquiv: "refresh", content: `0;url=${link}` }),
      ]),
      h("body", h("p", [`${words.machines.moved} `, h("a", { href: link }, title)])),
    ]);
    yield { path, content: `<!DOCTYPE html>${serialise(page)}\n` };
  }
}

const fitsDisk = (path: string): boolean =>
  path.split("/").every((name) => !name.startsWith("..") && Buffer.byteLength(name) <= longestName);
