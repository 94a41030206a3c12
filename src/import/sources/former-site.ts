import type { FolderFiles } from "./markdown-folder";

/** Where programs write the address of their site, and how. The folder of a site may stand apart from it. */
const places: readonly { readonly file: RegExp; readonly url: RegExp; readonly folder?: RegExp }[] =
  [
    {
      file: /^_config\.ya?ml$/,
      url: /^url:\s*["']?(https?:[^\s"'#]+)/m,
      folder: /^baseurl:\s*["']?(\/[^\s"'#]*)/m,
    },
    {
      file: /^(?:config\/_default\/)?(?:hugo|config)\.(?:toml|ya?ml|json)$/,
      url: /^\s*["']?baseURL["']?\s*[=:]\s*["']?(https?:[^\s"',]+)/im,
    },
    {
      file: /^gatsby-config\.[cm]?[jt]s$/,
      url: /\bsiteUrl\s*:\s*["'`](https?:[^"'`]+)/,
      folder: /\bpathPrefix\s*:\s*["'`](\/[^"'`]*)/,
    },
    {
      file: /^astro\.config\.[cm]?[jt]s$/,
      url: /\bsite\s*:\s*["'`](https?:[^"'`]+)/,
      folder: /\bbase\s*:\s*["'`](\/[^"'`]*)/,
    },
  ];

/** The address of a site as its program's settings write it out, without a slash at its end; undefined where they do not. */
export async function formerSite({ paths, read }: FolderFiles): Promise<string | undefined> {
  for (const { file, url, folder } of places) {
    const path = paths.find((name) => file.test(name));
    if (path === undefined) continue;
    const text = new TextDecoder().decode(await read(path));
    const [, written = ""] = url.exec(text) ?? [];
    const [, within = ""] = folder?.exec(text) ?? [];
    const site = written.replace(/\/+$/, "") + within.replace(/\/+$/, "");
    if (URL.canParse(site)) return site;
  }
  return undefined;
}
