import { relative, resolve, sep } from "node:path";
import { Documents, readBody } from "../../content/documents";
import { type ContentFolder, problemsIn, withFiles } from "../../content/read-folder";
import type { RenderedBody } from "../../content/render-document";
import { SavedFiles } from "../../content/saved-files";
import type { Author } from "../../model/author";
import type { Content } from "../../model/content";
import type { Page } from "../../model/page";
import type { Post } from "../../model/post";
import { formatProblem, type Problem } from "../../model/problem";
import { titleGlyphs } from "../../outputs/share-image/title-glyphs";
import { buildInput } from "../build-input";
import { filesBeside } from "../preview/files-beside";

/** What a Markdown file stands for. */
export type FileMeaning =
  | { readonly type: "Post"; readonly post: Post }
  | { readonly type: "Page"; readonly page: Page }
  | { readonly type: "Author"; readonly author: Author };

const { contentDirectory, shownDirectory } = buildInput;

let snapshot: Content | undefined;

/** What each file last stood for: in the live preview a post that is broken for a moment stays as it was. */
const lastMeanings = new Map<string, FileMeaning>();

/** The content: as the build read it or, in the live preview, as it was last read from the disk. */
export function contentSnapshot(): Content {
  snapshot ??= take();
  return snapshot;
}

/** What the file at an absolute path stands for; nothing where it never was valid. */
export function meaningOf(absolutePath: string): FileMeaning | undefined {
  const path = relative(contentDirectory, absolutePath).split(sep).join("/");
  contentSnapshot();
  return lastMeanings.get(`${shownDirectory}/${path}`);
}

/** Changes whenever a file's text, or a picture in it, does. @param file as shown */
export function textDigest(file: string): string {
  const key = buildInput.plan()?.bodies[file];
  if (key !== undefined) return key;
  const path = file.slice(shownDirectory.length + 1);
  const digest = files.all().find((source) => source.path === path)?.bytes ?? "";
  return `${Buffer.from(digest).toString("base64")} ${filesBeside(resolve(contentDirectory, path, ".."))}`;
}

/** The rendered text of a file. @param file as shown */
export async function bodyOf(file: string): Promise<RenderedBody> {
  const plan = buildInput.plan();
  if (plan) {
    const key = plan.bodies[file];
    if (key === undefined) throw new Error(`expected the text of ${file} to have been rendered`);
    return readBody(plan.bodyDirectory, key);
  }
  return previewBody(file);
}

function take(): Content {
  const content = buildInput.plan()?.content ?? previewFolder().content;
  for (const post of content.posts) lastMeanings.set(post.file, { type: "Post", post });
  for (const page of content.pages) lastMeanings.set(page.file, { type: "Page", page });
  for (const author of content.authors) {
    if (author.file) lastMeanings.set(author.file, { type: "Author", author });
  }
  return content;
}

/* The live preview. */

const files = new SavedFiles(contentDirectory);
let documents: Documents | undefined;

/** Opens what the command line kept of the content, before anything asks for it. */
export async function openPreview(): Promise<void> {
  documents = await Documents.open(process.cwd(), shownDirectory, contentDirectory);
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

/** Everything that is wrong with the content as it was last read. */
export function previewProblems(): Promise<Problem[]> {
  const draws = titleGlyphs(resolve("."));
  return problemsIn(previewFolder(), { project: resolve("."), now: buildInput.now, draws });
}

function previewFolder(): ContentFolder {
  if (!documents) throw new Error("expected the live preview to be open");
  return withFiles({ directory: contentDirectory, shownDirectory, documents }, files.all());
}

/** The last text of each file that could be rendered. */
const lastBodies = new Map<string, RenderedBody>();
const underWay = new Map<string, Promise<RenderedBody>>();

function previewBody(file: string): Promise<RenderedBody> {
  const key = textDigest(file);
  const body = underWay.get(key) ?? render(file).finally(() => underWay.delete(key));
  underWay.set(key, body);
  return body;
}

async function render(file: string): Promise<RenderedBody> {
  const path = file.slice(shownDirectory.length + 1);
  const source = files.all().find((one) => one.path === path);
  if (!source || !documents) return lastBodies.get(file) ?? unrendered([]);
  await documents.make([source], {
    pathPrefix: "",
    imageCacheDirectory: buildInput.imageCacheDirectory,
    imageOutputDirectory: resolve("public/static/images"),
  });
  const key = documents.bodyKeyOf(path);
  if (key === undefined) {
    return lastBodies.get(file) ?? unrendered(documents.renderProblems([source]));
  }
  const body = await readBody(documents.place.bodies, key);
  lastBodies.set(file, body);
  return body;
}

/** What the preview shows in place of a text that never could be rendered. */
function unrendered(problems: readonly Problem[]): RenderedBody {
  const text = problems.map(formatProblem).join("\n");
  const html = text.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    context: `<p>${html}</p>`,
    exchanges: [],
    contents: [],
    wordCount: 0,
    minutes: 1,
    text,
    opening: "",
    markdown: "",
    cover: null,
    pictures: [],
  };
}
