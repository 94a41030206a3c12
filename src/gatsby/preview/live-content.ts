import { resolve } from "node:path";
import { Documents, readBody } from "../../content/documents";
import { type ContentFolder, problemsIn, withFiles } from "../../content/read-folder";
import type { RenderedBody } from "../../content/render-document";
import { SavedFiles } from "../../content/saved-files";
import type { Content, SourceFile } from "../../model/content";
import { formatProblem, type Problem } from "../../model/problem";
import { titleGlyphs } from "../../outputs/share-image/title-glyphs";
import { plannedPaths } from "../../plan/planned-paths";
import { site } from "../../site";
import { buildInput } from "../build-input";
import { LastGood } from "./last-good";

const { contentDirectory, shownDirectory } = buildInput;

interface Live {
  readonly documents: Documents;
  readonly files: SavedFiles;
}

let live: Live | undefined;
let folder: ContentFolder | undefined;
let content: Content | undefined;
const lastGood = new LastGood();

/** Opens the content folder for the live preview, and what the command line kept of it. */
export async function openLive(): Promise<void> {
  const documents = await Documents.open(process.cwd(), shownDirectory, contentDirectory);
  live = { documents, files: new SavedFiles(contentDirectory) };
}

function opened(): Live {
  if (!live) throw new Error("expected the live preview to be open");
  return live;
}

/** Looks at the disk; see content/saved-files.ts. Paths are as shown. */
export function lookAtDisk(): ReturnType<SavedFiles["look"]> {
  const { files, documents } = opened();
  const { changed, unsettled } = files.look();
  if (changed.length > 0) {
    folder = undefined;
    content = undefined;
  }
  return { changed: changed.map(documents.shown), unsettled };
}

/** Every folder of the content, as absolute paths. */
export const liveFolders = (): string[] =>
  opened()
    .files.folders()
    .map((path) => resolve(contentDirectory, path));

function liveFolder(): ContentFolder {
  const { files, documents } = opened();
  folder ??= withFiles({ directory: contentDirectory, shownDirectory, documents }, files.all());
  return folder;
}

/** The content as it is shown: what is wrong is as it was while it was right. */
export function liveContent(): Content {
  const { files, documents } = opened();
  content ??= lastGood.next(
    liveFolder().content,
    new Set(files.all().map(({ path }) => documents.shown(path))),
    site.author.id,
  );
  return content;
}

/** Everything that is wrong with the content as it was last looked at. */
export function liveProblems(): Promise<Problem[]> {
  const draws = titleGlyphs(resolve("."));
  return problemsIn(liveFolder(), {
    project: resolve("."),
    now: buildInput.now,
    draws,
    pages: plannedPaths,
  });
}

const sourceOf = (file: string): SourceFile | undefined =>
  opened().files.file(file.slice(shownDirectory.length + 1));

/** A file's Markdown. @param file as shown */
export const liveMarkdown = (file: string): string => {
  const source = sourceOf(file);
  return source ? opened().documents.textsOf([source])(file) : "";
};

/** Changes whenever a file's text, or a picture in it, does. @param file as shown */
export const liveTextKey = (file: string): string => {
  const source = sourceOf(file);
  return source ? opened().documents.textKey(source) : "";
};

/** The last text of each file that could be rendered. */
const lastBodies = new Map<string, RenderedBody>();
const underWay = new Map<string, Promise<RenderedBody>>();

/** The rendered text of a file; the last one that could be rendered where this one cannot. Never fails. @param file as shown */
export function liveBody(file: string): Promise<RenderedBody> {
  const key = liveTextKey(file);
  const body = underWay.get(key) ?? bodyOf(file).finally(() => underWay.delete(key));
  underWay.set(key, body);
  return body;
}

async function bodyOf(file: string): Promise<RenderedBody> {
  const source = sourceOf(file);
  if (!source) return lastBodies.get(file) ?? unrendered([]);
  try {
    // Somebody who builds this content may remove a text between its making and its reading; once.
    const body = await made(source).catch(() => made(source));
    if (body) lastBodies.set(file, body);
    return body ?? lastBodies.get(file) ?? unrendered(opened().documents.renderProblems([source]));
  } catch (error) {
    return lastBodies.get(file) ?? unrendered([], `${file} could not be rendered: ${error}`);
  }
}

async function made(source: SourceFile): Promise<RenderedBody | undefined> {
  const { documents } = opened();
  await documents.make([source], {
    pathPrefix: "",
    imageCacheDirectory: buildInput.imageCacheDirectory,
    imageOutputDirectory: resolve("public/static/images"),
  });
  const key = documents.bodyKeyOf(source.path);
  return key === undefined ? undefined : readBody(documents.place.bodies, key);
}

/** What the preview shows in place of a text that never could be rendered. */
function unrendered(
  problems: readonly Problem[],
  text = problems.map(formatProblem).join("\n"),
): RenderedBody {
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
