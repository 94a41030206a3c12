import type { Document } from "./document";
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
  const { fields, problems } = readFields(pageFrontmatter, document, options);
  if (!fields || hasErrors(problems)) return { page: undefined, problems };
  const { extra: _private, ...shown } = fields;
  const slug = slugOf(contentPath(settings, document.file));
  return { page: { slug, file: document.file, ...shown }, problems };
}
