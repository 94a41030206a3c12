import { type ImportedItem, type ImportedSource, itemPlace, type Note } from "../item";
import { sourceDate } from "../source-date";
import { plainTitle, postHtml } from "./wordpress-text";
import type { WordPressFile, WordPressItem } from "./wordpress-xml";

/** Statuses under which nobody but its authors could read an item. */
const unpublished = ["draft", "pending", "private", "auto-draft", "acf-disabled"];

/** Makes items of a WordPress export; undefined where the file is none. */
export function readWordPress(file: WordPressFile): ImportedSource | undefined {
  if (file.channel["wp:wxr_version"] === undefined) return undefined;
  const attachments = new Map(
    file.items
      .filter(({ fields }) => fields["wp:post_type"] === "attachment")
      .map(({ fields }) => [fields["wp:post_id"] ?? "", fields["wp:attachment_url"] ?? ""]),
  );
  const items: ImportedItem[] = [];
  const notes: Note[] = [];
  const others = new Map<string, number>();
  const dropped = new Map<string, number>();
  for (const written of file.items) {
    const { "wp:post_type": type = "post", "wp:status": status = "", title = "" } = written.fields;
    const where = itemPlace(written.number, plainTitle(title));
    if (type !== "post" && type !== "page") {
      others.set(type, (others.get(type) ?? 0) + 1);
    } else if (["trash", "auto-draft", "inherit"].includes(status)) {
      notes.push({ outcome: "skipped", where, message: `its status is ${status}` });
    } else items.push(itemOf(written, where, type, file, attachments, dropped));
  }
  for (const [type, count] of others) {
    const message = `${count} of the kind \`${type}\`, which no post is made of`;
    notes.push({ outcome: "skipped", where: "the export", message });
  }
  for (const [key, count] of dropped) {
    const message = `the hidden field \`${key}\` of ${count} is left out`;
    notes.push({ outcome: "unclear", where: "the export", message });
  }
  if (file.cutOff !== undefined) {
    const message = "the file ends in the middle of it; export again, it may have run out of time";
    notes.push({ outcome: "failed", where: `item ${file.cutOff}`, message });
  }
  const site = file.channel["wp:base_blog_url"];
  return {
    name: "a WordPress export",
    site: isSite(site) ? site : undefined,
    items,
    notes,
    staticFolders: [],
  };
}

function itemOf(
  { number, fields, terms, meta, comments }: WordPressItem,
  where: string,
  kind: "post" | "page",
  { channel, authors }: WordPressFile,
  attachments: ReadonlyMap<string, string>,
  dropped: Map<string, number>,
): ImportedItem {
  const notes: Note[] = [];
  const note = (outcome: Note["outcome"], message: string) =>
    notes.push({ outcome, where, message });
  const status = fields["wp:status"] ?? "publish";
  const locked = (fields["wp:post_password"] ?? "") !== "";
  if (status === "private" || locked) {
    note(
      "changed",
      `it was ${locked ? "behind a password" : "private"}; it is a draft until you decide`,
    );
  }
  if (comments > 0) note("unclear", `${comments} of its comments or pingbacks are not taken`);
  const { html, unclear } = postHtml(fields["content:encoded"] ?? "");
  for (const message of unclear) note("unclear", message);

  const value = (key: string) => meta.find((field) => field.key === key)?.value;
  const custom = meta.filter(({ key }) => !key.startsWith("_"));
  for (const { key } of meta) {
    const read = key === "_thumbnail_id" || key === "_yoast_wpseo_metadesc" || !key.startsWith("_");
    if (!read) dropped.set(key, (dropped.get(key) ?? 0) + 1);
  }
  const isTag = (domain: string) => domain === "category" || domain === "post_tag";
  const creator = fields["dc:creator"];
  const former = pathOf(fields.link, channel["wp:base_blog_url"]);
  if (former === undefined && kind === "post" && status === "publish") {
    note("unclear", `its former address ${fields.link ?? ""} is no path; nothing leads from there`);
  }
  const image = attachments.get(value("_thumbnail_id") ?? "");
  const title = plainTitle(fields.title ?? "");
  return {
    key: fields["wp:post_id"] ?? `item-${number}`,
    where,
    kind,
    title,
    name: fields["wp:post_name"] || title || `post-${fields["wp:post_id"] ?? number}`,
    date: dateOf(fields),
    draft: locked || unpublished.includes(status),
    body: {
      html,
      base: fields.link?.startsWith("http") ? fields.link : channel["wp:base_blog_url"],
    },
    tags: [
      ...new Set(terms.filter(({ domain }) => isTag(domain)).map(({ name }) => plainTitle(name))),
    ],
    author: creator === undefined ? undefined : (authors.get(creator) ?? creator) || undefined,
    oldPaths: former === undefined ? [] : [former],
    oldQueries: ["p", "page_id"].map((name) => `${name}=${fields["wp:post_id"] ?? ""}`),
    cover: image ? { src: image, alt: undefined } : undefined,
    fields: {
      description:
        plainTitle(fields["excerpt:encoded"] ?? "") || value("_yoast_wpseo_metadesc") || undefined,
      // Who follows the blog's feed has read the post under this name.
      feedId: kind === "post" && isSite(fields.guid) ? fields.guid : undefined,
    },
    extra: {
      ...Object.fromEntries(custom.map(({ key, value }) => [key, value])),
      ...Object.fromEntries(
        terms.filter(({ domain }) => !isTag(domain)).map(({ domain, name }) => [domain, name]),
      ),
      sticky: fields["wp:is_sticky"] === "1" ? true : undefined,
    },
    directory: "",
    notes,
  };
}

const isSite = (written = ""): boolean => /^https?:/.test(written) && URL.canParse(written);

/** The time on the blog's own clock, with the offset that the time in Greenwich shows. */
function dateOf(fields: WordPressItem["fields"]): string | undefined {
  const local = instantOf(fields["wp:post_date"]);
  const greenwich = instantOf(fields["wp:post_date_gmt"]);
  if (local === undefined) return sourceDate(fields.pubDate);
  const written = new Date(local).toISOString().slice(0, 19);
  if (greenwich === undefined) return written;
  const minutes = Math.round((local - greenwich) / 60_000);
  if (Math.abs(minutes) > 14 * 60) return `${new Date(greenwich).toISOString().slice(0, 19)}Z`;
  const part = (number: number) => String(Math.floor(number)).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${written}${minutes < 0 ? "-" : "+"}${part(size / 60)}:${part(size % 60)}`;
}

/** `2019-05-03 09:00:00` as if it were in Greenwich, in milliseconds; zeros stand for no date. */
function instantOf(written: string | undefined): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(written?.trim() ?? "");
  const time = match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The path of an address, without the folder that the blog lived in; undefined for `?p=123`. */
function pathOf(link: string | undefined, blog: string | undefined): string | undefined {
  if (link === undefined || !URL.canParse(link)) return undefined;
  const { pathname, search } = new URL(link);
  const folder = blog && URL.canParse(blog) ? new URL(blog).pathname.replace(/\/$/, "") : "";
  if (search !== "") return undefined;
  return pathname.startsWith(`${folder}/`) ? pathname.slice(folder.length) : pathname;
}
