import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { publish } from "../markdown/image-store";
import { forEachOf } from "../model/for-each-of";
import { outputs } from "../outputs/outputs";
import type { DerivedFile, NamedFile, OutputSources } from "../outputs/sources";

/** Where outputs go, as absolute paths. */
export interface OutputFolders {
  /** Keeps them between builds. */
  readonly outputDirectory: string;
  /** The owner's files, in whose place nothing is made. */
  readonly staticDirectory: string;
  /** Where files that are named by what they hold are kept between builds. */
  readonly cacheDirectory: string;
}

/** How many pictures are drawn at once: while one is painted, the next one's words are set. */
const painters = 4;
/** How many texts are written at once: most of the time is the disk's. */
const writers = 16;

/**
 * Writes every output, but for those that the owner brings in `static/`.
 *
 * @param count for whoever waits: told how many files there are to make, it gives what to call after each
 * @returns the paths of what was written
 */
export async function writeOutputs(
  folders: OutputFolders,
  sources: OutputSources,
  count: (total: number) => () => void = () => () => {},
): Promise<string[]> {
  const placeOf = (path: string) => join(folders.outputDirectory, path);
  const files = outputs.flatMap((output) => [...output(sources)]);
  const all = new Map(files.map((file) => [file.path, file]));
  for (const path of all.keys()) {
    if (existsSync(join(folders.staticDirectory, path))) all.delete(path);
  }
  const named = [...all.values()].filter((file) => isNamed(file));
  const texts = [...all.values()].filter((file) => !isNamed(file));
  const derived = texts.filter((file) => "madeFrom" in file);

  const record = `${folders.outputDirectory}.json`;
  const before = await readRecord(record);
  const after = new Map(derived.map((file) => [file.path, digestOf(file)]));
  const current = new Set<string>();
  await forEachOf(derived, writers, async ({ path }) => {
    if (after.get(path) === before.get(path) && existsSync(placeOf(path))) current.add(path);
  });
  const stale = texts.filter(({ path }) => !current.has(path));
  const missing: NamedFile[] = [];
  for (const file of named) if (!existsSync(placeOf(file.path))) missing.push(file);
  const made = count(stale.length + missing.length);
  await forEachOf(stale, writers, async (file) => {
    await mkdir(dirname(placeOf(file.path)), { recursive: true });
    await writeFile(placeOf(file.path), "content" in file ? file.content : await file.make());
    made();
  });
  await writeRecord(record, [...after]);
  await forEachOf(missing, painters, async (file) => {
    await makeOnce(file, folders);
    made();
  });
  return [...all.keys()];
}

type AnyFile = ReturnType<(typeof outputs)[number]> extends Iterable<infer File> ? File : never;

const isNamed = (file: AnyFile): file is NamedFile => "make" in file && !("madeFrom" in file);

const digestOf = ({ madeFrom }: DerivedFile): string =>
  createHash("sha256").update(JSON.stringify(madeFrom)).digest("base64url");

/** From the path of each derived file to the digest of what it was made from. */
async function readRecord(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, "utf8").catch(() => "[]");
  try {
    return new Map(JSON.parse(text));
  } catch {
    return new Map();
  }
}

async function writeRecord(file: string, entries: readonly [string, string][]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(entries));
}

async function makeOnce({ path, make }: NamedFile, folders: OutputFolders): Promise<void> {
  const outputPath = dirname(path);
  const outputDirectory = join(folders.outputDirectory, outputPath);
  const { cacheDirectory } = folders;
  await publish(basename(path), { cacheDirectory, outputDirectory, outputPath }, make);
}
