import type { Document } from "./document";
import { draftFolderOf, draftFolderProblem } from "./draft-folder";
import { type PageFrontmatter, pageFrontmatter } from "./frontmatter";
import type { PostSettings } from "./post";
import { hasErrors, type Problem } from "./problem";
import { readFields } from "./read-fields";
import { contentPath } from "./settings";
import { slugOf } from "./slug";

/** A page that is not a post: about, ask. */
export interface Page extends Omit<PageFrontmatter, "extra"> {
  readonly slug: string;
  readonly file: string;
}

/** Reads one page. */
export function readPage(
  document: Document,
  settings: PostSettings,
): { page: Page | undefined; problems: Problem[] } {
  const options = { lenient: settings.lenient ?? false, kind: "page" };
  const path = contentPath(settings, document.file);
  const { fields, problems: wrong } = readFields(pageFrontmatter, document, options);
  const inDrafts = draftFolderProblem(document.file, path, document.data.draft);
  const problems = inDrafts ? [...wrong, inDrafts] : wrong;
  if (!fields || hasErrors(problems)) return { page: undefined, problems };
  const { extra: _private, ...shown } = fields;
  const draft = shown.draft || draftFolderOf(path) !== undefined;
  return { page: { slug: slugOf(path), file: document.file, ...shown, draft }, problems };
}
