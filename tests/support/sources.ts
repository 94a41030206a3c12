import type { SourceFile } from "../../src/model/content";
import { type Document, readDocument } from "../../src/model/document";
import { type Post, readPost } from "../../src/model/post";
import { formatProblem, type Problem } from "../../src/model/problem";
import type { ContentSettings } from "../../src/model/settings";

/** For tests: a site in UTC whose content folder is shown as `content`. */
export const settings: ContentSettings = {
  timeZone: "UTC",
  author: { id: "editors", name: "The editors" },
  shownDirectory: "content",
};

/** For tests: text as the bytes of a file. */
export function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** For tests: a folder of files, by path. */
export function folder(files: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) }));
}

/** For tests: a document that must be readable. */
export function documentOf(text: string, file = "content/posts/x/index.md"): Document {
  const { document, problems } = readDocument(file, bytes(text));
  if (!document) throw new Error(problems.map(formatProblem).join("\n"));
  return document;
}

/** For tests: problems as `line:column severity rule`. */
export function brief(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ line, column, severity, rule }) => `${line}:${column} ${severity} ${rule}`,
  );
}

/** For tests: a complete post. */
export function postOf(fields: Partial<Post> = {}): Post {
  return {
    slug: "x",
    file: "content/posts/x/index.md",
    title: "A title",
    date: "2026-03-04T00:00:00.000Z",
    topics: [],
    stages: [],
    author: "editors",
    composed: false,
    anonymised: false,
    aliases: [],
    draft: false,
    unlisted: false,
    ...fields,
  };
}

/** For tests: a post and its source, from fields that must be right. */
export function entryOf(slug: string, fields: string) {
  const source = documentOf(
    `---\ntitle: A\ndate: 2026-03-04\n${fields}\n---\n`,
    `content/posts/${slug}/index.md`,
  );
  const { post } = readPost(source, settings);
  if (!post) throw new Error("the post of a test must be right");
  return { post, source };
}
