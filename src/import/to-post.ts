import { readDocument } from "../model/document";
import { readPage } from "../model/page";
import { readPost } from "../model/post";
import type { ContentSettings } from "../model/settings";
import type { Address } from "./addresses";
import { coverOf } from "./cover";
import type { CrossLinks } from "./cross-links";
import { applyEdits, offsetBefore } from "./edits";
import { htmlToMarkdown } from "./html/html-to-markdown";
import { ImagePlacer, type ReadImage } from "./image-placer";
import { placeImages } from "./images";
import type { ImportedItem, Note } from "./item";
import { linkItems } from "./link-items";
import { postFields, type Tell } from "./post-fields";
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
  readonly links: CrossLinks;
  readonly readImage: ReadImage;
  readonly settings: ContentSettings;
}

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
  const note: Tell = (outcome, message) => notes.push({ outcome, where: item.where, message });
  const placer = new ImagePlacer(item.directory, context.staticFolders, context.readImage);

  const markdown = await bodyOf(item, placer, context.links, notes);
  const { markdown: divided, form, note: signs } = splitQuestion(markdown);
  if (signs !== undefined) note(form === "article" ? "unclear" : "changed", signs);
  if (divided.trim() === "") note("unclear", "it has no text");

  const cover = await coverOf(item, placer, note);
  const { fields, extra, draft } = postFields(item, address.aliases, context.topics, cover, note);
  const { text, lost } = postText(fields, extra, divided);
  for (const message of lost) note("unclear", message);

  const path = `${item.kind}s/${address.slug}/index.md`;
  const failed = faultOf(path, text, item.kind, settings);
  if (failed !== undefined) return { failed };
  const { files, elsewhere } = placer;
  return { path, text, files, form, draft, notes, elsewhere: [...new Set(elsewhere)] };
}

/** The item's text as Markdown, with its images beside it, and with links that lead to where other items are now. */
async function bodyOf(
  item: ImportedItem,
  placer: ImagePlacer,
  links: CrossLinks,
  notes: Note[],
): Promise<string> {
  const { body, where } = item;
  if ("html" in body) {
    const { markdown, lost } = htmlToMarkdown(body.html, body.base);
    for (const message of lost) notes.push({ outcome: "unclear", where, message });
    const images = await placeImages(markdown, placer);
    for (const { message } of images.lost) notes.push({ outcome: "unclear", where, message });
    const placed = applyEdits(markdown, images.edits);
    const linked = linkItems(placed, item, links);
    for (const { outcome, message } of linked.found) notes.push({ outcome, where, message });
    return applyEdits(placed, linked.edits);
  }
  const source = body.markdown;
  const tags = replaceTags(source, body.tags, (name) => links.file(name, item));
  for (const { offset, outcome, message } of [...tags.found, ...droppedHtml(source)]) {
    notes.push({ outcome, where: body.place(offset), message });
  }
  const markdown = applyEdits(source, tags.edits);
  const images = await placeImages(markdown, placer);
  for (const { offset, message } of images.lost) {
    const place = body.place(offsetBefore(tags.edits, offset));
    notes.push({ outcome: "unclear", where: place, message });
  }
  const placed = applyEdits(markdown, images.edits);
  const linked = linkItems(placed, item, links);
  for (const { offset, outcome, message } of linked.found) {
    const place = body.place(offsetBefore(tags.edits, offsetBefore(images.edits, offset)));
    notes.push({ outcome, where: place, message });
  }
  return applyEdits(placed, linked.edits);
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
