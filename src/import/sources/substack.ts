import { parse } from "csv-parse/sync";
import { decodeUtf8 } from "../../model/utf8";
import { type ImportedItem, type ImportedSource, itemPlace, type Note } from "../item";
import { sourceDate } from "../source-date";

/** A file of the archive: its bytes, or why it was not unpacked. */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array | { readonly fault: string }>;

type Row = Readonly<Record<string, string>>;
const read = ["post_id", "post_date", "is_published", "type", "audience", "title", "subtitle"];

/**
 * Reads a Substack export: `posts.csv` and a file of HTML for each post, `posts/123.some-title.html`. Lists of subscribers
 * are never looked at.
 *
 * @returns undefined where the archive is no such export
 */
export function readSubstack(files: ArchiveFiles): ImportedSource | undefined {
  const table = [...files.keys()].find((path) => /(^|\/)posts\.csv$/.test(path));
  const bytes = table === undefined ? undefined : files.get(table);
  if (table === undefined || !(bytes instanceof Uint8Array)) return undefined;
  const decoded = decodeUtf8(table, bytes);
  if ("problem" in decoded) return undefined;
  const folder = table.replace(/posts\.csv$/, "posts/");
  const rows = rowsOf(decoded.text);
  if (!rows) return undefined;
  const items: ImportedItem[] = [];
  const notes: Note[] = [];
  const used = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const where = itemPlace(index + 1, row.title ?? "");
    const path = pathOf(row, folder, files);
    const html = path === undefined ? undefined : files.get(path);
    if (path !== undefined) used.add(path);
    const fault = faultOf(row, html);
    if (fault !== undefined || !(html instanceof Uint8Array) || path === undefined) {
      notes.push({ outcome: "failed", where, message: fault ?? "its text cannot be read" });
      continue;
    }
    const text = decodeUtf8(path, html);
    if ("problem" in text) {
      notes.push({ outcome: "failed", where, message: text.problem.message });
    } else items.push(itemOf(row, where, path, text.text));
  }
  for (const path of files.keys()) {
    if (path === table || used.has(path)) continue;
    const outcome = path.startsWith(folder) && path.endsWith(".html") ? "failed" : "skipped";
    const message = outcome === "failed" ? "posts.csv does not name it" : "it is no post";
    notes.push({ outcome, where: path, message });
  }
  return { name: "a Substack export", site: siteOf(items), items, notes, staticFolders: [] };
}

/** The export does not say where the newsletter lived: the site to which most links with paths of its own posts lead. */
function siteOf(items: readonly ImportedItem[]): string | undefined {
  const own = new Set(items.flatMap(({ oldPaths }) => oldPaths));
  const counts = new Map<string, number>();
  for (const { body } of items) {
    const text = "html" in body ? body.html : body.markdown;
    for (const [, site = "", path = ""] of text.matchAll(
      /(https?:\/\/[^\s"'/]+)(\/p\/[^\s"'/?#]+)/g,
    )) {
      if (own.has(path) && URL.canParse(site)) counts.set(site, (counts.get(site) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function rowsOf(text: string): Row[] | undefined {
  try {
    const rows: Row[] = parse(text, {
      bom: true,
      columns: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    return rows.every((row) => row.post_id !== undefined) ? rows : undefined;
  } catch {
    return undefined;
  }
}

/** `post_id` is `123.some-title` in most exports and `123` in some. */
function pathOf({ post_id = "" }: Row, folder: string, files: ArchiveFiles): string | undefined {
  const exact = `${folder}${post_id}.html`;
  if (files.has(exact)) return exact;
  const number = post_id.split(".")[0] ?? "";
  const start = `${folder}${number}.`;
  return number === ""
    ? undefined
    : [...files.keys()].find((path) => path.startsWith(start) && path.endsWith(".html"));
}

function faultOf(row: Row, html: Uint8Array | { fault: string } | undefined): string | undefined {
  if (html === undefined) return `there is no text for it, posts/${row.post_id}.html`;
  return html instanceof Uint8Array ? undefined : html.fault;
}

function itemOf(row: Row, where: string, path: string, html: string): ImportedItem {
  const notes: Note[] = [];
  const slug = /\/[^/.]*\.?([^/]*)\.html$/.exec(path)?.[1] ?? "";
  const paying = /paid|founding/.test(row.audience ?? "");
  if (paying) {
    const message = "only paying subscribers could read it; it is a draft until you decide";
    notes.push({ outcome: "changed", where, message });
  }
  if ((row.podcast_url ?? "") !== "") {
    const message = `its recording is not taken: ${row.podcast_url}`;
    notes.push({ outcome: "unclear", where, message });
  }
  const extra = Object.fromEntries(Object.entries(row).filter(([key]) => !read.includes(key)));
  return {
    key: (row.post_id ?? "").split(".")[0] ?? "",
    where,
    kind: row.type === "page" ? "page" : "post",
    title: row.title ?? "",
    name: slug || row.title || `post-${row.post_id}`,
    date: sourceDate(row.post_date),
    draft: paying || (row.is_published ?? "").toLowerCase() !== "true",
    body: { html, base: undefined },
    tags: row.type && !["newsletter", "page"].includes(row.type) ? [row.type] : [],
    author: undefined,
    oldPaths: slug === "" ? [] : [`/p/${slug}`],
    cover: undefined,
    fields: { description: row.subtitle || undefined },
    extra,
    directory: "",
    notes,
  };
}
