import { access, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { publish } from "../markdown/image-store";
import { outputs } from "../outputs/outputs";
import type { NamedFile, OutputFile, OutputSources } from "../outputs/sources";
import { forEachOf } from "../release/concurrency";

/** Where outputs go. */
interface OutputFolders {
  /** Absolute path of the folder that Gatsby builds in. */
  readonly root: string;
  /** Where files that are named by what they hold are kept between builds. */
  readonly cacheDirectory: string;
}

/** How many pictures are drawn at once: while one is painted, the next one's words are set. */
const lanes = 4;

/**
 * Writes every output into `public/`, but for those that the owner brings in `static/`.
 *
 * @returns the paths of what was written
 */
export async function writeOutputs(
  folders: OutputFolders,
  sources: OutputSources,
): Promise<string[]> {
  const written: string[] = [];
  const named: NamedFile[] = [];
  for (const output of outputs) {
    for await (const file of output(sources)) {
      if ("make" in file) named.push(file);
      else if (await exists(join(folders.root, "static", file.path))) continue;
      else await write(file, folders);
      written.push(file.path);
    }
  }
  await forEachOf(named, lanes, (file) => makeOnce(file, folders));
  return written;
}

async function write({ path, content }: OutputFile, { root }: OutputFolders): Promise<void> {
  const file = join(root, "public", path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function makeOnce({ path, make }: NamedFile, folders: OutputFolders): Promise<void> {
  const outputPath = dirname(path);
  const outputDirectory = join(folders.root, "public", outputPath);
  if (await exists(join(folders.root, "public", path))) return;
  const { cacheDirectory } = folders;
  await publish(basename(path), { cacheDirectory, outputDirectory, outputPath }, make);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
