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

interface Snapshot {
  readonly content: Content;
  readonly meanings: ReadonlyMap<string, FileMeaning>;
}

let snapshot: Snapshot | undefined;

/** The content as this process last read it from the disk. */
export const contentSnapshot = (): Content => current().content;

/** What the file at an absolute path stands for; nothing where it is not valid. */
export function meaningOf(absolutePath: string): FileMeaning | undefined {
  const path = relative(buildInput.contentDirectory, absolutePath).split(sep).join("/");
  return current().meanings.get(
    shownPath({ ...site, shownDirectory: buildInput.shownDirectory }, path),
  );
}

/** Makes the next look read the disk again: the live preview saw a file change. */
export function forgetSnapshot(): void {
  snapshot = undefined;
}

function current(): Snapshot {
  snapshot ??= take();
  return snapshot;
}

function take(): Snapshot {
  const content = loadContent(buildInput.contentDirectory, buildInput.shownDirectory);
  const meanings = new Map<string, FileMeaning>();
  for (const post of content.posts) meanings.set(post.file, { type: "Post", post });
  for (const page of content.pages) meanings.set(page.file, { type: "Page", page });
  for (const author of content.authors) {
    if (author.file) meanings.set(author.file, { type: "Author", author });
  }
  return { content, meanings };
}
