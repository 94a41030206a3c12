import { relative, sep } from "node:path";
import { readBody } from "../../content/documents";
import type { RenderedBody } from "../../content/render-document";
import type { Author } from "../../model/author";
import type { Content } from "../../model/content";
import type { Page } from "../../model/page";
import type { Post } from "../../model/post";
import { buildInput } from "../build-input";
import { liveBody, liveContent, liveTextKey } from "../preview/live-content";

/** What a Markdown file stands for. */
export type FileMeaning =
  | { readonly type: "Post"; readonly post: Post }
  | { readonly type: "Page"; readonly page: Page }
  | { readonly type: "Author"; readonly author: Author };

/** The content: as the build read it or, in the live preview, as it is now. */
export const contentSnapshot = (): Content => buildInput.plan()?.content ?? liveContent();

let meanings: ReadonlyMap<string, FileMeaning> | undefined;

/** In a build, what the file at an absolute path stands for; nothing where it is no post, page or author. */
export function meaningOf(absolutePath: string): FileMeaning | undefined {
  meanings ??= new Map(meaningsIn(contentSnapshot()));
  const path = relative(buildInput.contentDirectory, absolutePath).split(sep).join("/");
  return meanings.get(`${buildInput.shownDirectory}/${path}`);
}

const meaningsIn = ({ posts, pages, authors }: Content): (readonly [string, FileMeaning])[] => [
  ...posts.map((post) => [post.file, { type: "Post", post }] as const),
  ...pages.map((page) => [page.file, { type: "Page", page }] as const),
  ...authors.flatMap((author) =>
    author.file ? [[author.file, { type: "Author", author }] as const] : [],
  ),
];

/** Changes whenever a file's text, or a picture in it, does. @param file as shown */
export function textDigest(file: string): string {
  const plan = buildInput.plan();
  return plan ? (plan.bodies[file] ?? "") : liveTextKey(file);
}

/** The rendered text of a file. @param file as shown */
export async function bodyOf(file: string): Promise<RenderedBody> {
  const plan = buildInput.plan();
  if (!plan) return liveBody(file);
  const key = plan.bodies[file];
  if (key === undefined) throw new Error(`expected the text of ${file} to have been rendered`);
  return readBody(plan.bodyDirectory, key);
}
