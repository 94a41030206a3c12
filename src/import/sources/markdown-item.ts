import { posix } from "node:path";
import { readDocument } from "../../model/document";
import { positionsIn } from "../../model/position";
import type { ImportedItem, Note } from "../item";
import { type ForeignFields, foreignFields } from "./fields";
import { formerPath } from "./former-path";
import type { Layout } from "./layout";

/** What Jekyll's `_config.yml` says about addresses and dates. */
export interface Config {
  readonly permalink?: string | undefined;
  readonly timezone?: string | undefined;
}

/** Makes an item of one file, or says why not. */
export function readItem(
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
    const what = /^(?:date|updated)$/.test(key) ? "no date that can be read" : "no field of ours";
    const message = `\`${key}\` is ${what}; it is kept under \`extra\``;
    return { outcome: "changed", where: `${path}:${line}:${column}`, message };
  });
}

interface Located {
  keyAt(path: readonly string[]): { line: number; column: number };
}
