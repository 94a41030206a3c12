import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import { contentMemory } from "../../content/content-memory";
import { contentSettings } from "../../content/load-content";
import { SavedFiles } from "../../content/saved-files";
import type { Author } from "../../model/author";
import { type Content, readContent, type SourceFile } from "../../model/content";
import type { Page } from "../../model/page";
import type { Post } from "../../model/post";
import { shownPath } from "../../model/settings";
import { site } from "../../site";
import { buildInput } from "../build-input";

/** What a Markdown file stands for. */
export type FileMeaning =
  | { readonly type: "Post"; readonly post: Post }
  | { readonly type: "Page"; readonly page: Page }
  | { readonly type: "Author"; readonly author: Author };

/** Texts are rendered from Gatsby's nodes; nobody looks for them here. */
type Snapshot = Omit<Content, "texts">;

let snapshot: Snapshot | undefined;

const files = new SavedFiles(buildInput.contentDirectory);

/** What each file last stood for: in the live preview a post that is broken for a moment stays as it was. */
const lastMeanings = new Map<string, FileMeaning>();

/** The content as this process last read it from the disk. */
export function contentSnapshot(): Snapshot {
  snapshot ??= take();
  return snapshot;
}

/** The files that it is read from, where the command line has not read them. */
export const snapshotFiles = (): readonly SourceFile[] => files.all();

/** What the file at an absolute path stands for; nothing where it never was valid. */
export function meaningOf(absolutePath: string): FileMeaning | undefined {
  const path = relative(buildInput.contentDirectory, absolutePath).split(sep).join("/");
  contentSnapshot();
  return lastMeanings.get(shownPath({ ...site, shownDirectory: buildInput.shownDirectory }, path));
}

/** Reads one file again: the live preview saw it change. @param path posix, relative to the content folder */
export function rereadFile(path: string): void {
  snapshot = undefined;
  files.saved(path);
}

/** Reads all again: the live preview saw some go. */
export function rereadAll(): void {
  snapshot = undefined;
  files.forget();
}

function take(): Snapshot {
  const { checkedContent } = buildInput;
  const content: Snapshot = checkedContent
    ? JSON.parse(readFileSync(checkedContent, "utf8"))
    : loadedContent();
  for (const post of content.posts) lastMeanings.set(post.file, { type: "Post", post });
  for (const page of content.pages) lastMeanings.set(page.file, { type: "Page", page });
  for (const author of content.authors) {
    if (author.file) lastMeanings.set(author.file, { type: "Author", author });
  }
  return content;
}

/** From one save to the next all files but one are the same. */
const readers = contentMemory();

function loadedContent(): Content {
  return readContent(files.all(), contentSettings(buildInput.shownDirectory), readers);
}
