import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Author } from "../model/author";
import { type Content, readContent, type SourceFile } from "../model/content";
import { contentMemory } from "../model/content-memory";
import type { Page } from "../model/page";
import type { Post } from "../model/post";
import { shownPath } from "../model/settings";
import { site } from "../site";
import { buildInput } from "./build-input";
import { contentFiles, contentSettings } from "./load-content";

/** What a Markdown file stands for. */
export type FileMeaning =
  | { readonly type: "Post"; readonly post: Post }
  | { readonly type: "Page"; readonly page: Page }
  | { readonly type: "Author"; readonly author: Author };

/** Texts are rendered from Gatsby's nodes; nobody looks for them here. */
type Snapshot = Omit<Content, "texts">;

let snapshot: Snapshot | undefined;
let files: readonly SourceFile[] = [];

/** What each file last stood for: in the live preview a post that is broken for a moment stays as it was. */
const lastMeanings = new Map<string, FileMeaning>();

/** The content as this process last read it from the disk. */
export function contentSnapshot(): Snapshot {
  snapshot ??= take();
  return snapshot;
}

/** The files that the snapshot was read from; none where the command line read them. */
export function snapshotFiles(): readonly SourceFile[] {
  contentSnapshot();
  return files;
}

/** What the file at an absolute path stands for; nothing where it never was valid. */
export function meaningOf(absolutePath: string): FileMeaning | undefined {
  const path = relative(buildInput.contentDirectory, absolutePath).split(sep).join("/");
  contentSnapshot();
  return lastMeanings.get(shownPath({ ...site, shownDirectory: buildInput.shownDirectory }, path));
}

/** Makes the next look read the disk again: the live preview saw a file change. */
export function forgetSnapshot(): void {
  snapshot = undefined;
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

const lastBytes = new Map<string, Uint8Array>();

/** An editor empties a file before it writes it: a file without a byte is as it was until it has one. */
function savedWhole(files: readonly SourceFile[]): SourceFile[] {
  return files.map(({ path, bytes }) => {
    if (bytes.length > 0) lastBytes.set(path, bytes);
    return { path, bytes: lastBytes.get(path) ?? bytes };
  });
}

function loadedContent(): Content {
  files = savedWhole(contentFiles(buildInput.contentDirectory));
  return readContent(files, contentSettings(buildInput.shownDirectory), readers);
}
