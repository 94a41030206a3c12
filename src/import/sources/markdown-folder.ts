import { posix } from "node:path";
import { readDocument } from "../../model/document";
import { positionsIn } from "../../model/position";
import { parseYaml } from "../../model/yaml";
import type { ImportedItem, ImportedSource, Note } from "../item";
import { type ForeignFields, foreignFields } from "./fields";
import { formerPath } from "./former-path";
import { type Layout, layoutOf, roleOf } from "./layout";

/** A folder, as its reader gives it. */
export interface FolderFiles {
  /** Of all files, posix, relative to the folder. */
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** What Jekyll's `_config.yml` says about addresses and dates. */
interface Config {
  readonly permalink?: string | undefined;
  readonly timezone?: string | undefined;
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
  return { name: `a folder of Markdown files${program}`, items, notes, staticFolders };
}

function configOf(bytes: Uint8Array): Config {
  const text = new TextDecoder().decode(bytes);
  const { yaml } = parseYaml("_config.yml", text, positionsIn(text), "config");
  const value = (yaml?.value ?? {}) as Record<string, unknown>;
  const word = (name: string) => (typeof value[name] === "string" ? value[name] : undefined);
  return { permalink: word("permalink"), timezone: word("timezone") };
}

function readItem(
  path: string,
  bytes: Uint8Array,
  role: "post" | "page",
  layout: Layout,
  config: Config,
): ImportedItem | Note {
  const refused = refusal(path, bytes, role, layout);
  if (refused) return refused;
  const { document, problems } = readDocument(path, bytes);
  if (!document) {
    const [{ line = 1, column = 1, message = "it cannot be read" } = {}] = problems;
    return { outcome: "failed", where: `${path}:${line}:${column}`, message };
  }
  const read = foreignFields(document.data, config.timezone);
  const [, day, bare = ""] = /^(?:(\d{4}-\d{2}-\d{2})-)?(.+)$/.exec(fileName(path)) ?? [];
  const date = read.date ?? day;
  const last = read.address
    ?.replace(/\/+$/, "")
    .split("/")
    .pop()
    ?.replace(/\.html?$/, "");
  const name = last && !last.includes(":") ? last : bare;
  const markdown = document.body.replace(/\r\n?/g, "\n").replace(/^\n+/, "");
  const removed = document.body.replace(/\r\n?/g, "\n").length - markdown.length;
  const place = positionsIn(markdown);
  const isPage = role === "page" || (layout.program === "Hugo" && isHugoPage(path, layout, date));
  const notes = notesOn(path, document, read);
  return {
    key: path,
    where: path,
    kind: isPage ? "page" : "post",
    title: read.title,
    name,
    date,
    draft: read.draft || /(^|\/)_drafts\//.test(path),
    body: {
      markdown,
      place: (offset) => {
        const { line, column } = place(offset);
        return `${path}:${document.bodyLine + removed + line - 1}:${column}`;
      },
      tags: tagsOf(layout),
    },
    tags: [...new Set([...read.tags, ...read.categories])].filter((tag) => tag !== ""),
    author: read.author,
    oldPaths: oldPathsOf(path, name, date, read, layout, config, notes),
    cover: read.cover,
    fields: read.fields,
    extra: read.extra,
    directory: posix.dirname(path),
    notes,
  };
}

/** What is known to be no Markdown with YAML in front, and what to do about it. */
function refusal(
  path: string,
  bytes: Uint8Array,
  role: "post" | "page",
  { program }: Layout,
): Note | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, 200_000));
  const where = `${path}:1:1`;
  if (/^\+\+\+|^\s*\{/.test(text)) {
    const kind = text.startsWith("+++") ? "TOML" : "JSON";
    const message = `its frontmatter is ${kind}, which is not read; run \`hugo convert toYAML\` in a copy of the site, and import that`;
    return { outcome: "failed", where, message };
  }
  if (!text.startsWith("---") && (role === "page" || program === "Jekyll")) {
    return { outcome: "skipped", where, message: "it has no frontmatter, so it is no page either" };
  }
  if (/\.mdx$/i.test(path) && /^(import|export)\s|^\s*<\/?[A-Z]/m.test(text)) {
    const message =
      "it uses components (MDX), which no post of ours can; save it as plain Markdown";
    return { outcome: "failed", where, message };
  }
  return undefined;
}

function fileName(path: string): string {
  const name = posix.basename(path).replace(/\.(md|mdx|markdown)$/i, "");
  const folder = posix.basename(posix.dirname(path));
  return name.toLowerCase() === "index" && folder !== "." ? folder : name;
}

function isHugoPage(path: string, { root }: Layout, date: string | undefined): boolean {
  return (
    date === undefined &&
    !posix
      .relative(root, path)
      .replace(/\/index\.md$/i, "")
      .includes("/")
  );
}

function tagsOf({ program }: Layout): "liquid" | "hugo" | undefined {
  if (program === "Jekyll") return "liquid";
  return program === "Hugo" ? "hugo" : undefined;
}

function oldPathsOf(
  path: string,
  name: string,
  date: string | undefined,
  read: ForeignFields,
  layout: Layout,
  config: Config,
  notes: Note[],
): string[] {
  const { address = "", categories } = read;
  const facts = { path, name, date, categories };
  const template = address.includes(":") ? address : config.permalink;
  const own = address.startsWith("/") && !address.includes(":");
  const former = own ? address : formerPath(layout, facts, template);
  if (former === undefined) {
    const message = `its former address follows ${JSON.stringify(template)}, which is not understood; add it to \`aliases\``;
    notes.push({ outcome: "unclear", where: path, message });
  }
  return [...(former === undefined ? [] : [former]), ...read.formerPaths.map(asPath)];
}

/** Hugo takes an alias without a slash too, and counts it from the top. */
function asPath(written: string): string {
  return written.startsWith("/") ? written : `/${written}`;
}

/** What the frontmatter says that we have no field for. */
function notesOn(path: string, document: Located, { extra }: ForeignFields): Note[] {
  return Object.keys(extra).map((key) => {
    const { line, column } = document.keyAt([key]);
    const message = `\`${key}\` is no field of ours; it is kept under \`extra\``;
    return { outcome: "changed", where: `${path}:${line}:${column}`, message };
  });
}

interface Located {
  keyAt(path: readonly string[]): { line: number; column: number };
}
