import type { Document } from "./document";
import { draftFolderOf, draftFolderProblem } from "./draft-folder";
import { withTagsAsTopics } from "./fold";
import {
  type FrontmatterSettings,
  type PostFrontmatter,
  type postFrontmatter,
  postFrontmatterFor,
} from "./frontmatter";
import { hasErrors, type Problem } from "./problem";
import { readFields } from "./read-fields";
import { type ContentSettings, contentPath } from "./settings";
import { slugOf } from "./slug";
import type { Source } from "./source";

/** A post as everything after the border sees it: the frontmatter, checked and filled in, and where it lives. */
export interface Post extends Omit<PostFrontmatter, "extra"> {
  /** The last part of its path, unique among posts and pages; see slug.ts. */
  readonly slug: string;
  /** Its file as the author knows it: `content/posts/x/index.md`. */
  readonly file: string;
}

/** How a post is read. `lenient`: see ReadOptions in read-fields.ts. */
export interface PostSettings extends ContentSettings {
  readonly lenient?: boolean;
}

/** Reads one post; what spans files (topics, links between posts) is checked in content.ts. */
export function readPost(document: Document, settings: PostSettings): ReadPost {
  const path = contentPath(settings, document.file);
  const { fields, problems: wrong } = readFields(schemaFor(settings), postSource(document), {
    lenient: settings.lenient ?? false,
    kind: "post",
    synonyms: ["tags"],
    placeholders: { title: "Untitled", date: "1970-01-01" },
  });
  const inDrafts = draftFolderProblem(document.file, path, document.data.draft);
  const problems = inDrafts ? [...wrong, inDrafts] : wrong;
  if (!fields) return { post: undefined, partial: undefined, problems };
  const { extra: _private, ...shown } = fields;
  const draft = shown.draft || draftFolderOf(path) !== undefined;
  const partial: Post = { slug: slugOf(path), file: document.file, ...shown, draft };
  return { post: hasErrors(problems) ? undefined : partial, partial, problems };
}

/** A post that was read. */
export interface ReadPost {
  /** undefined where a problem is an error. */
  readonly post: Post | undefined;
  /** The post with what is wrong left out, for further checks alone. */
  readonly partial: Post | undefined;
  readonly problems: Problem[];
}

/** A post's document as its fields are read: with synonyms folded. Places of `topics` lead to `tags` where they came from. */
export function postSource(document: Document): Source {
  return withTagsAsTopics(document);
}

/** Building a schema costs more than reading a post with it. */
const schemas = new Map<string, typeof postFrontmatter>();

function schemaFor(settings: FrontmatterSettings): typeof postFrontmatter {
  const key = JSON.stringify([settings.timeZone, settings.author.id]);
  const known = schemas.get(key);
  if (known) return known;
  const schema = postFrontmatterFor(settings);
  schemas.set(key, schema);
  return schema;
}
