import { decodeUtf8 } from "../../model/utf8";
import { type ImportedItem, type ImportedSource, itemPlace, type Note } from "../item";
import { sourceDate } from "../source-date";
import { dataOf, type GhostLinks, type GhostPost, ghostPost, linksIn } from "./ghost-data";

/** Of a post's columns, those that are read, belong to Ghost alone, or say again what another one says. */
const known = new Set([
  ...["id", "title", "slug", "html", "status", "visibility", "type", "page", "published_at"],
  ...["created_at", "updated_at", "custom_excerpt", "canonical_url", "feature_image", "author_id"],
  ...["uuid", "mobiledoc", "lexical", "plaintext", "comment_id", "created_by", "updated_by"],
  ...["published_by", "email_recipient_filter", "newsletter_id", "show_title_and_feature_image"],
  ...["post_id", "meta_description", "feature_image_alt", "locale"],
]);

/**
 * Reads Ghost's JSON export. The text comes from `html`, which Ghost renders at every save.
 * @returns undefined where the file is no such export
 * @see https://ghost.org/docs/migration/custom/
 */
export function readGhost(file: string, bytes: Uint8Array): ImportedSource | undefined {
  const decoded = decodeUtf8(file, bytes);
  if ("problem" in decoded) return undefined;
  const parsed = dataOf(decoded.text);
  if (!parsed) return undefined;
  const links = linksIn(parsed);
  const items: ImportedItem[] = [];
  const notes: Note[] = [];
  for (const [index, written] of parsed.posts.entries()) {
    const read = ghostPost.safeParse(written);
    const title = read.success ? (read.data.title ?? "") : "";
    const where = itemPlace(index + 1, title);
    if (!read.success) {
      const [issue] = read.error.issues;
      const message = `it is no post of Ghost: \`${issue?.path.join(".")}\` ${issue?.message}`;
      notes.push({ outcome: "failed", where, message });
    } else if (!read.data.html && (read.data.mobiledoc || read.data.lexical)) {
      const message =
        "it has no `html`, only the editor's own format; open it in Ghost, save it, and export again";
      notes.push({ outcome: "failed", where, message });
    } else items.push(itemOf(read.data, where, links));
  }
  return { name: "a Ghost export", items, notes, staticFolders: [] };
}

function itemOf(written: GhostPost, where: string, links: GhostLinks): ImportedItem {
  const notes: Note[] = [];
  const status = written.status ?? "draft";
  const audience = status === "sent" ? "subscribers" : (written.visibility ?? "public");
  if (audience !== "public") {
    const message = `only ${audience} could read it; it is a draft until you decide`;
    notes.push({ outcome: "changed", where, message });
  }
  const [meta] = links.meta.get(written.id) ?? [];
  const names = links.authors.get(written.id) ?? [];
  const isPage = written.type === "page" || written.page === 1 || written.page === true;
  const html = (written.html ?? "").replaceAll("__GHOST_URL__", "");
  if (/src="\/content\//.test(html)) {
    const message =
      "its images are files of Ghost; copy its folder `content/images` to `static/content/images`";
    notes.push({ outcome: "unclear", where, message });
  }
  const extra = Object.fromEntries(
    Object.entries({ ...meta, ...written }).filter(([key]) => !known.has(key)),
  );
  const { title, slug } = written;
  return {
    key: written.id,
    where,
    kind: isPage ? "page" : "post",
    title: title ?? "",
    name: slug || title || `post-${written.id}`,
    date: sourceDate(written.published_at) ?? sourceDate(written.created_at),
    draft: audience !== "public" || !["published", "scheduled"].includes(status),
    body: { html, base: undefined },
    tags: links.tags.get(written.id) ?? [],
    author: names.length > 0 ? names.join(", ") : undefined,
    oldPaths: slug ? [`/${slug}/`] : [],
    cover: written.feature_image
      ? {
          src: written.feature_image.replaceAll("__GHOST_URL__", ""),
          alt: meta?.feature_image_alt ?? undefined,
        }
      : undefined,
    fields: {
      description: written.custom_excerpt || meta?.meta_description || undefined,
      canonical: written.canonical_url || undefined,
    },
    extra,
    directory: "",
    notes,
  };
}
