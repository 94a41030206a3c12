import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { Author } from "../model/author";
import type { Content } from "../model/content";
import type { Page } from "../model/page";
import type { Post } from "../model/post";
import { shownPath } from "../model/settings";
import { site } from "../site";
import { buildInput } from "./build-input";
import { loadContent } from "./load-content";

/** What a Markdown file stands for. */
export type FileMeaning =
  | { readonly type: "Post"; readonly post: Post }
  | { readonly type: "Page"; readonly page: Page }
  | { readonly type: "Author"; readonly author: Author };

/** Texts are rendered from Gatsby's nodes; nobody looks for them here. */
type Snapshot = Omit<Content, "texts">;

let snapshot: Snapshot | undefined;

/** What each file last stood for: in the live preview a post that is broken for a moment stays as it was. */
const lastMeanings = new Map<string, FileMeaning>();

/** The content as this process last read it from the disk. */
export function contentSnapshot(): Snapshot {
  snapshot ??= take();
  return snapshot;
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
  const { checkedContent, contentDirectory, shownDirectory } = buildInput;
  const content: Snapshot = checkedContent
    ? JSON.parse(readFileSync(checkedContent, "utf8"))
    : loadContent(contentDirectory, shownDirectory);
  for (const post of content.posts) lastMeanings.set(post.file, { type: "Post", post });
  for (const page of content.pages) lastMeanings.set(page.file, { type: "Page", page });
  for (const author of content.authors) {
    if (author.file) lastMeanings.set(author.file, { type: "Author", author });
  }
  return content;
}
