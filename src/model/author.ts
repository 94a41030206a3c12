import type { Document } from "./document";
import { type AuthorFrontmatter, authorFrontmatter } from "./frontmatter";
import type { PostSettings } from "./post";
import { hasErrors, type Problem } from "./problem";
import { readFields } from "./read-fields";
import { contentPath } from "./settings";
import { slugOf } from "./slug";

/** Who answers. `bio` is the text of the author's file, Markdown; empty for an author without a file. */
export interface Author extends Omit<AuthorFrontmatter, "extra"> {
  readonly id: string;
  /** The author's file as shown; left out for an author who has none. */
  readonly file?: string;
  readonly bio: string;
}

/** Reads one author; the id is the file's name, as a slug. */
export function readAuthor(
  document: Document,
  settings: PostSettings,
): { author: Author | undefined; problems: Problem[] } {
  const options = { lenient: settings.lenient ?? false, kind: "author" };
  const { fields, problems } = readFields(authorFrontmatter, document, options);
  if (!fields || hasErrors(problems)) return { author: undefined, problems };
  const { extra: _private, ...shown } = fields;
  const id = slugOf(contentPath(settings, document.file));
  return { author: { id, file: document.file, ...shown, bio: document.body.trim() }, problems };
}

/** An author of whom nothing but the name is known. */
export function namedAuthor(id: string, name: string): Author {
  return { id, name, links: [], bio: "" };
}
