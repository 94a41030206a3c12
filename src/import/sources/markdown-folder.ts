import { positionsIn } from "../../model/position";
import { parseYaml } from "../../model/yaml";
import type { ImportedItem, ImportedSource, Note } from "../item";
import { formerSite } from "./former-site";
import { layoutOf, roleOf } from "./layout";
import { type Config, readItem } from "./markdown-item";

/** A folder, as its reader gives it. */
export interface FolderFiles {
  /** Of all files, posix, relative to the folder. */
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** Reads a folder of Markdown files with YAML in front: Gatsby, Hugo, Jekyll, Astro, or none of them. */
export async function readMarkdownFolder(files: FolderFiles): Promise<ImportedSource> {
  const layout = layoutOf(files.paths);
  const config = files.paths.includes("_config.yml")
    ? configOf(await files.read("_config.yml"))
    : {};
  const items: ImportedItem[] = [];
  const notes: Note[] = [];
  for (const path of [...files.paths].sort()) {
    const role = roleOf(path, layout);
    if (role === undefined) {
      const message = "it is no post of the blog";
      if (/\.mdx?$/i.test(path)) notes.push({ outcome: "skipped", where: path, message });
      continue;
    }
    const read = readItem(path, await files.read(path), role, layout, config);
    if ("outcome" in read) notes.push(read);
    else items.push(read);
  }
  const program = layout.program === "Markdown" ? "" : ` of a ${layout.program} site`;
  const { staticFolders } = layout;
  const site = await formerSite(files);
  return { name: `a folder of Markdown files${program}`, site, items, notes, staticFolders };
}

function configOf(bytes: Uint8Array): Config {
  const text = new TextDecoder().decode(bytes);
  const { yaml } = parseYaml("_config.yml", text, positionsIn(text), "config");
  const value = (yaml?.value ?? {}) as Record<string, unknown>;
  const word = (name: string) => (typeof value[name] === "string" ? value[name] : undefined);
  return { permalink: word("permalink"), timezone: word("timezone") };
}
