import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { classify } from "../model/classify";
import { type Content, readContent, type SourceFile } from "../model/content";
import type { Post } from "../model/post";
import { type ContentSettings, shownPath } from "../model/settings";
import { slugify, slugOf } from "../model/slug";
import { suggestion } from "../model/wording";
import { contentFiles, contentSettings } from "../nodes/load-content";
import { UsageError } from "../release/errors";

/** A content folder as the commands see it that change what is in it. */
export interface OpenContent {
  /** Absolute. */
  readonly directory: string;
  readonly settings: ContentSettings;
  readonly files: readonly SourceFile[];
  readonly content: Content;
}

/** A post's file, readable or not. */
export interface PostFile {
  readonly slug: string;
  /** Relative to the content folder. */
  readonly path: string;
  /** As shown. */
  readonly file: string;
  /** The text with its byte-order mark. Bytes that are no UTF-8 are replaced, and the check of the post reports them. */
  readonly text: string;
  /** Left out where something in the file is wrong. */
  readonly post?: Post;
}

/**
 * Reads a content folder.
 *
 * @param shownDirectory the folder as typed
 * @throws UsageError if there is no such folder
 */
export function openContent(shownDirectory: string): OpenContent {
  const directory = resolve(shownDirectory);
  if (!existsSync(directory)) {
    throw new UsageError(
      `there is no folder "${shownDirectory}"; name the folder of your posts with --content DIR`,
    );
  }
  const settings = contentSettings(shownDirectory.replace(/\/+$/, ""));
  const files = contentFiles(directory);
  return { directory, settings, files, content: readContent(files, settings) };
}

/** A file's text with its byte-order mark. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** Every post's file. */
export function postFiles({ files, settings, content }: OpenContent): PostFile[] {
  const posts = new Map(content.posts.map((post) => [post.file, post]));
  return files
    .filter(({ path }) => classify(path) === "post")
    .map(({ path, bytes }) => {
      const file = shownPath(settings, path);
      const text = textOf(bytes);
      const post = posts.get(file);
      return { slug: slugOf(path), path, file, text, ...(post && { post }) };
    });
}

/**
 * The post that somebody means by its slug, its address, its folder or its file.
 *
 * @throws UsageError when there is none, or more than one
 */
export function findPost(open: OpenContent, written: string): PostFile {
  const posts = postFiles(open);
  const name = written.normalize("NFC").replace(/^\/+|\/+$/g, "");
  const place = resolve(written);
  const found = posts.filter(
    ({ slug, path }) =>
      slug === name ||
      [path, path.replace(/\/index\.\w+$/i, "")].some(
        (own) => resolve(open.directory, own) === place,
      ),
  );
  const [first, second] = found;
  if (first && !second) return first;
  if (first && second) {
    throw new UsageError(
      `"${name}" is the slug of ${first.file} and of ${second.file}; rename one of the two by hand`,
    );
  }
  const otherwise = `name one of the posts in ${shownPath(open.settings, "")}`;
  const slugs = posts.map(({ slug }) => slug).sort();
  throw new UsageError(`there is no post "${name}"${suggestion(slugify(name), slugs, otherwise)}`);
}
