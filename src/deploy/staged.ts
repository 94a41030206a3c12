import { constants, copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { forEachOf } from "../model/for-each-of";
import { standIns } from "../release/hosts/old-addresses";
import type { Host } from "./hosts";
import type { Release } from "./target";

/** What a host is sent of a release: no compressed copies, as it compresses itself, and of the files for hosts only its own. */
export interface Staging {
  /** By the path that the host knows them under. */
  readonly released: readonly { readonly path: string; readonly from: string }[];
  /** Text of the host's own files by path. */
  readonly own: Readonly<Record<string, string>>;
}

export function stagingFor(host: Host, { manifest }: Release): Staging {
  const prefix = host.servesDomain ? manifest.site.pathPrefix.slice(1) : "";
  // Netlify redirects only where there is no file: https://docs.netlify.com/manage/routing/redirects/rewrites-proxies/#shadowing
  const unsent = host.answers.redirects ? standIns(manifest) : new Set<string>();
  const released = manifest.files
    .filter(({ path }) => !unsent.has(path))
    .map(({ path }) => ({ path: join(prefix, path), from: path }));
  // The host looks for its page for what is missing at the root.
  if (prefix !== "" && manifest.files.some(({ path }) => path === "404.html"))
    released.push({ path: "404.html", from: "404.html" });
  return { released, own: host.ownFiles(manifest) };
}

/** Puts it into a folder for as long as `work` takes. */
export async function withStaged(
  staging: Staging,
  directory: string,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "rung-deploy-"));
  try {
    await forEachOf(staging.released, 8, async ({ path, from }) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await copyFile(join(directory, from), join(folder, path), constants.COPYFILE_FICLONE);
    });
    for (const [path, text] of Object.entries(staging.own)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
