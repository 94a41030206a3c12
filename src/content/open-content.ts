import { existsSync } from "node:fs";
import { posix, resolve } from "node:path";
import { classify } from "../model/classify";
import { type Content, readContent, type SourceFile } from "../model/content";
import { plainPath } from "../model/cross-check";
import type { Post } from "../model/post";
import { formatProblem } from "../model/problem";
import { type ContentSettings, contentPath, shownPath } from "../model/settings";
import { slugify, slugOf } from "../model/slug";
import { UsageError } from "../model/usage-error";
import { suggestion } from "../model/wording";
import { ContentErrors } from "./content-errors";
import { contentFiles, contentSettings } from "./load-content";

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
  /** With its byte-order mark. */
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

/** A file's text with its byte-order mark; `undefined` for one that is not UTF-8, for writing it back would change it. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Every post's file, but for those that are not UTF-8. */
export function postFiles({ files, settings, content }: OpenContent): PostFile[] {
  const posts = new Map(content.posts.map((post) => [post.file, post]));
  return files
    .filter(({ path }) => classify(path) === "post")
    .flatMap(({ path, bytes }) => {
      const file = shownPath(settings, path);
      const text = textOf(bytes);
      const post = posts.get(file);
      return text === undefined
        ? []
        : [{ slug: slugOf(path), path, file, text, ...(post && { post }) }];
    });
}

/** The folder that belongs to a post alone, relative to the content folder; `undefined` where other posts share it. */
export function ownFolderOf({ files }: OpenContent, { path }: PostFile): string | undefined {
  const folder = posix.dirname(path);
  if (folder === "." || !/^index\.\w+$/i.test(posix.basename(path))) return undefined;
  const shared = files.some(
    (other) =>
      other.path !== path && other.path.startsWith(`${folder}/`) && classify(other.path) === "post",
  );
  return shared ? undefined : folder;
}

/**
 * The post that somebody means by its slug, its address, its folder or its file.
 *
 * @throws UsageError when there is none, or more than one; ContentErrors when its file is not UTF-8
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
  const garbled = open.content.problems.find(
    ({ rule, file }) => rule === "encoding" && slugOf(contentPath(open.settings, file)) === name,
  );
  if (garbled) throw new ContentErrors([formatProblem(garbled)]);
  const moved = posts.find(({ post }) =>
    post?.aliases.some((alias) => plainPath(alias) === plainPath(name)),
  );
  if (moved) throw new UsageError(`there is no post "${name}" any more; it is "${moved.slug}" now`);
  const otherwise = `name one of the posts in ${shownPath(open.settings, "")}`;
  const slugs = posts.map(({ slug }) => slug).sort();
  throw new UsageError(`there is no post "${name}"${suggestion(slugify(name), slugs, otherwise)}`);
}
