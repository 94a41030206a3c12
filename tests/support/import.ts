import type { ReadImage } from "../../src/import/image-placer";
import { importItems } from "../../src/import/import-items";
import type { ImportedSource } from "../../src/import/item";
import { noState } from "../../src/import/state";
import { readContent } from "../../src/model/content";
import { formatProblem } from "../../src/model/problem";
import { bytes, settings } from "./sources";

/** For tests: what an import makes of a source, and what our own checks say about it. */
export interface Imported {
  /** Texts by path; images as their size. */
  readonly files: Readonly<Record<string, string>>;
  /** `outcome where: message`. */
  readonly notes: readonly string[];
  readonly elsewhere: readonly string[];
  /** Errors alone: there must be none. */
  readonly errors: readonly string[];
}

/** For tests: imports a source into memory. Images of the source are found by their path. */
export async function importOf(
  source: ImportedSource | undefined,
  images: Readonly<Record<string, Uint8Array>> = {},
  topics: ReadonlyMap<string, readonly string[]> = new Map(),
): Promise<Imported> {
  if (!source) throw new Error("the source was not recognised");
  const files: Record<string, string> = {};
  const readImage: ReadImage = async (path) => {
    const found = images[path];
    if (!found) return undefined;
    return found.length > 0 ? { bytes: found } : { fault: "it is no image that can be read" };
  };
  const context = { state: noState, topics, readImage, settings };
  const { notes, elsewhere } = await importItems(source, {
    ...context,
    write: async ({ path, text, files: beside }) => {
      files[path] = text;
      for (const [name, image] of beside) {
        files[path.replace("index.md", name)] = `${image.length} bytes`;
      }
      return "write";
    },
  });
  const written = Object.entries(files).filter(([path]) => path.endsWith(".md"));
  const folder = written.map(([path, text]) => ({ path, bytes: bytes(text) }));
  const vocabulary = [
    { path: "topics.yml", bytes: bytes(topicsFile(topics)) },
    { path: "stages.yml", bytes: bytes("") },
  ];
  // As it stands, and as part of an author's own content, where nothing is forgiven.
  const { problems } = readContent(folder, settings);
  const { problems: strict } = readContent([...folder, ...vocabulary], settings);
  return {
    files,
    notes: notes.map(({ outcome, where, message }) => `${outcome} ${where}: ${message}`),
    elsewhere: elsewhere.map(({ url }) => url),
    errors: [...problems, ...strict]
      .filter(({ severity }) => severity === "error")
      .map(formatProblem),
  };
}

function topicsFile(topics: ReadonlyMap<string, readonly string[]>): string {
  const ids = new Set([...topics.values()].flat());
  return [...ids].map((id) => `- id: ${id}\n  title: ${id}\n`).join("");
}
