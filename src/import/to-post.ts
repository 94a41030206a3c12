import { readDocument } from "../model/document";
import { oneLine } from "../model/fields";
import { readPage } from "../model/page";
import { readPost } from "../model/post";
import type { ContentSettings } from "../model/settings";
import { quote } from "../model/wording";
import type { Address } from "./addresses";
import { applyEdits, offsetBefore } from "./edits";
import { fitting } from "./fitting";
import { htmlToMarkdown } from "./html/html-to-markdown";
import { ImagePlacer, placeImages, type ReadImage } from "./images";
import type { ImportedItem, Note } from "./item";
import { postText } from "./post-text";
import { type Split, splitQuestion } from "./split";
import { droppedHtml, replaceTags } from "./template-tags";

/** A file of ours, made of an item. */
export interface MadePost {
  /** In the target, posix. */
  readonly path: string;
  readonly text: string;
  /** Images to be written beside it, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly form: Split["form"];
  readonly draft: boolean;
  readonly notes: readonly Note[];
  /** Addresses of images that stay on other servers. */
  readonly elsewhere: readonly string[];
}

/** What an item needs beside itself. */
export interface PostContext {
  readonly address: Address;
  /** Our topics, by tags of the source. */
  readonly topics: ReadonlyMap<string, readonly string[]>;
  readonly staticFolders: readonly string[];
  readonly readImage: ReadImage;
  readonly settings: ContentSettings;
}

/** Stands where the source has no date; such a post is a draft. */
const noDate = "1970-01-01";

/**
 * Makes a post or page of an item. Whatever it cannot take over is under `extra:`, in a comment, or in the notes.
 * @returns the reason instead, where our own checks would refuse the file
 */
export async function toPost(
  item: ImportedItem,
  context: PostContext,
): Promise<MadePost | { readonly failed: string }> {
  const { address, settings } = context;
  const notes: Note[] = [...item.notes, ...address.notes];
  const note = (outcome: Note["outcome"], message: string, where = item.where) =>
    notes.push({ outcome, where, message });
  const placer = new ImagePlacer(item.directory, context.staticFolders, context.readImage);

  const markdown = await bodyOf(item, placer, notes);
  const { markdown: divided, form, note: signs } = splitQuestion(markdown);
  if (signs !== undefined) note(form === "article" ? "unclear" : "changed", signs);
  if (divided.trim() === "") note("unclear", "it has no text");

  const title = titleOf(item);
  if (title !== item.title) note("changed", `it has no title; ${quote(title)} stands in`);
  if (item.date === undefined) {
    note("changed", `it has no date; ${noDate} stands in, and it is a draft until you set one`);
  }
  const draft = item.draft || item.date === undefined;
  const { description: told, ...given } = item.fields;
  const description = typeof told === "string" ? oneLine(told) : undefined;
  const fields: Record<string, unknown> = {};
  const unfit: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given).filter(([, value]) => value !== undefined)) {
    const fits = fitting(name, value) !== undefined;
    (fits ? fields : unfit)[name] = value;
    if (!fits)
      note("unclear", `\`${name}\` cannot be ${quote(String(value))}; it is kept under \`extra\``);
  }
  const topics = [...new Set(item.tags.flatMap((tag) => context.topics.get(tag) ?? []))];
  const unmapped = item.tags.filter((tag) => (context.topics.get(tag) ?? []).length === 0);
  const cover = await coverOf(item, placer, note);
  const extra = { ...item.extra, ...unfit, ...cover.extra, author: item.author, tags: unmapped };
  const common = { title, date: item.date ?? noDate };
  const { text, lost } =
    item.kind === "page"
      ? postText(
          { title, description, draft: item.draft },
          { ...fields, ...extra, date: item.date, formerPaths: item.oldPaths },
          divided,
        )
      : postText(
          {
            ...common,
            description,
            topics,
            ...fields,
            ...cover.fields,
            aliases: aliasesOf(),
            draft,
          },
          extra,
          divided,
        );
  for (const message of lost) note("unclear", message);

  const path = `${item.kind}s/${address.slug}/index.md`;
  const failed = faultOf(path, text, item.kind, settings);
  if (failed !== undefined) return { failed };
  const { files, elsewhere } = placer;
  return { path, text, files, form, draft, notes, elsewhere: [...new Set(elsewhere)] };

  function aliasesOf(): string[] {
    const given = Array.isArray(fields.aliases) ? fields.aliases : [];
    return [...new Set([...given.map(String), ...address.aliases])];
  }
}

/** The item's text as Markdown, with its images beside it. */
async function bodyOf(item: ImportedItem, placer: ImagePlacer, notes: Note[]): Promise<string> {
  const { body, where } = item;
  if ("html" in body) {
    const { markdown, lost } = htmlToMarkdown(body.html, body.base);
    for (const message of lost) notes.push({ outcome: "unclear", where, message });
    const images = await placeImages(markdown, placer);
    for (const { message } of images.lost) notes.push({ outcome: "unclear", where, message });
    return applyEdits(markdown, images.edits);
  }
  const source = body.markdown;
  const tags = replaceTags(source, body.tags);
  for (const { offset, outcome, message } of [...tags.found, ...droppedHtml(source)]) {
    notes.push({ outcome, where: body.place(offset), message });
  }
  const markdown = applyEdits(source, tags.edits);
  const images = await placeImages(markdown, placer);
  for (const { offset, message } of images.lost) {
    const place = body.place(offsetBefore(tags.edits, offset));
    notes.push({ outcome: "unclear", where: place, message });
  }
  return applyEdits(markdown, images.edits);
}

/** The item's title, else its name in words. */
function titleOf({ title, name }: ImportedItem): string {
  const line = oneLine(title);
  if (line !== "") return title === line ? title : line;
  const words = oneLine(name.replace(/[-_]+/g, " "));
  return words === "" ? "Untitled" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** A picture for cards must lie beside the post and say what it shows; another one is kept under `extra:`. */
async function coverOf(
  { cover }: ImportedItem,
  placer: ImagePlacer,
  note: (outcome: Note["outcome"], message: string) => void,
): Promise<{ fields: Record<string, unknown>; extra: Record<string, unknown> }> {
  if (!cover || cover.src.trim() === "") return { fields: {}, extra: {} };
  const placed = await placer.place(cover.src);
  const alt = oneLine(cover.alt ?? "");
  const kept = { fields: {}, extra: { image: cover.src, imageAlt: alt } };
  if ("fault" in placed) {
    note("unclear", `the picture ${quote(cover.src)} is left out: ${placed.fault}`);
    return kept;
  }
  if (!placed.url.startsWith("./")) {
    note("unclear", `the picture ${quote(cover.src)} is not in the source; put it beside the post`);
    return kept;
  }
  if (alt !== "") return { fields: { image: placed.url, imageAlt: alt }, extra: {} };
  const message = `the picture ${placed.url} has no description; move it from \`extra\` to \`image\` and add \`imageAlt\``;
  note("unclear", message);
  return { fields: {}, extra: { image: placed.url } };
}

/** The first reason for which our own checks would refuse the file. */
function faultOf(
  path: string,
  text: string,
  kind: ImportedItem["kind"],
  settings: ContentSettings,
): string | undefined {
  const { document, problems } = readDocument(path, new TextEncoder().encode(text));
  if (!document) return problems[0]?.message;
  const lenient = { ...settings, shownDirectory: "", lenient: true };
  const read = kind === "page" ? readPage(document, lenient) : readPost(document, lenient);
  return read.problems.find(({ severity }) => severity === "error")?.message;
}
