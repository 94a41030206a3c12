import { createReadStream } from "node:fs";
import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import sharp from "sharp";
import { UsageError } from "../model/usage-error";
import type { FoundFile, ReadImage } from "./image-placer";
import type { ImportedSource } from "./item";
import { readGhost } from "./sources/ghost";
import { readMarkdownFolder } from "./sources/markdown-folder";
import { readSubstack } from "./sources/substack";
import { readWordPress } from "./sources/wordpress";
import { wordPressReader } from "./sources/wordpress-xml";
import { unzip } from "./unzip";

/** A source that was opened: its items, and its images. */
export interface OpenSource {
  readonly source: ImportedSource;
  readonly readImage: ReadImage;
}

/**
 * Opens what is to be imported and recognises what it is by its beginning, not by its name.
 *
 * @param shown as typed
 * @param target absolute path of the folder that the import writes, which may lie in the source and is no part of it
 * @throws UsageError if it is nothing that can be imported
 */
export async function openSource(shown: string, path: string, target: string): Promise<OpenSource> {
  const found = await stat(path).catch(() => undefined);
  if (!found)
    throw new UsageError(`there is no file or folder "${shown}"; name the export to import`);
  if ((await stat(target).catch(() => undefined)) && (await isInside(path, target))) {
    throw new UsageError(`"${shown}" is the target itself; name another folder with --to DIR`);
  }
  if (found.isDirectory()) return openFolder(path, target);
  const source = await readExport(path, shown);
  if (source) return { source, readImage: async () => undefined };
  throw new UsageError(
    `"${shown}" is no export that can be read; expected a folder, Ghost's JSON, WordPress's XML or Substack's ZIP`,
  );
}

async function readExport(path: string, shown: string): Promise<ImportedSource | undefined> {
  const beginning = await beginningOf(path);
  if (beginning.startsWith("PK")) return readSubstack(await unzip(path, shown));
  const [sign] = beginning.replace(/^\ufeff/, "").trimStart();
  if (sign === "{" || sign === "[") return readGhost(shown, await readFile(path));
  return sign === "<" ? readWordPress(await readXml(path)) : undefined;
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead).toString("utf8");
  } finally {
    await file.close();
  }
}

async function readXml(path: string) {
  const reader = wordPressReader();
  const decoder = new TextDecoder("utf-8");
  for await (const piece of createReadStream(path)) {
    reader.write(decoder.decode(piece, { stream: true }));
  }
  reader.write(decoder.decode());
  return reader.end();
}

/** Links are not followed: what they lead to may lie anywhere. */
async function openFolder(root: string, target: string): Promise<OpenSource> {
  const paths = await listFiles(root, "", target);
  const known = new Set(paths);
  const read = (path: string) => readFile(join(root, path));
  if (known.has("posts.csv") && paths.some((path) => /^posts\/[^/]+\.html$/.test(path))) {
    const files = paths.filter((path) => /^(posts\.csv|posts\/[^/]+\.html)$/.test(path));
    const bytes = await Promise.all(files.map(async (path) => [path, await read(path)] as const));
    const source = readSubstack(new Map(bytes));
    if (source) return { source, readImage: async () => undefined };
  }
  const source = await readMarkdownFolder({ paths, read });
  return {
    source,
    readImage: async (path): Promise<FoundFile | undefined> => {
      if (!known.has(path)) return undefined;
      const bytes = await read(path);
      const isImage = await sharp(bytes)
        .metadata()
        .then(
          () => true,
          () => false,
        );
      return isImage ? { bytes } : { fault: "it is no image that can be read" };
    },
  };
}

async function listFiles(root: string, folder: string, target: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) files.push(path);
    const enters = entry.isDirectory() && !/^(\..*|node_modules)$/.test(entry.name);
    if (enters && join(root, path) !== target) files.push(...(await listFiles(root, path, target)));
  }
  return files;
}

/** Whether a path lies in a folder or is it, links followed. */
export async function isInside(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(path));
  return way === "" || !(way === ".." || way.startsWith(`..${sep}`) || isAbsolute(way));
}
