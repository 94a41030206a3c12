import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "../../content/list-files";
import samples from "./samples.json";

/** What the project comes with, by its path in `content/` and the digest of what it was then. */
const shipped: Readonly<Record<string, string>> = samples;

/** The folders of the posts that the project comes with, as paths in `content/`. */
export const samplePosts: readonly string[] = Object.keys(shipped).filter((path) =>
  path.startsWith("posts/"),
);

/** Whether a file or folder of `content/` is byte for byte what came with the project, line ends aside. */
export async function isSample(contentDirectory: string, path: string): Promise<boolean> {
  const digest = await contentDigest(contentDirectory, path);
  return digest !== undefined && shipped[path] === digest;
}

/** A digest of a file, or of a folder with all its files and their names; `undefined` where there is none. */
export async function contentDigest(
  contentDirectory: string,
  path: string,
): Promise<string | undefined> {
  const place = join(contentDirectory, path);
  const found = await stat(place).catch(() => undefined);
  if (!found) return undefined;
  const files = found.isDirectory() ? await listFiles(place) : [""];
  const hash = createHash("sha256");
  for (const file of files) {
    const bytes = await readFile(join(place, file));
    const isText = /\.(md|yml)$/.test(file || path);
    hash.update(`${file}\0`).update(isText ? bytes.toString().replaceAll("\r\n", "\n") : bytes);
  }
  return hash.digest("hex").slice(0, 20);
}
