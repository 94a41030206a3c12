import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readDocument } from "../../model/document";
import type { Change, Removal } from "../change/change";
import { authorFile, neutralFiles } from "./neutral-content";
import { isSample, samplePosts } from "./samples";
import type { SiteFacts } from "./site-facts";

/** Content that passes from one owner to another: from the project that a site came with, or from an earlier `init`. */
export interface Handover {
  /** Absolute path of the project. */
  readonly project: string;
  readonly from: SiteFacts;
  readonly to: SiteFacts;
}

/** The sample posts that are there: as they came, and changed by somebody since. Paths are relative to `content/`. */
export async function findSamplePosts(
  project: string,
): Promise<{ readonly untouched: string[]; readonly changed: string[] }> {
  const directory = join(project, "content");
  const there = new Set((await namesIn(join(directory, "posts"))).map((name) => `posts/${name}`));
  const found = samplePosts.filter((path) => there.has(path));
  const same = await Promise.all(found.map((path) => isSample(directory, path)));
  return {
    untouched: found.filter((_, place) => same[place]),
    changed: found.filter((_, place) => !same[place]),
  };
}

/** Pages and lists that speak for the new owner, in place of those that nobody has written in. */
export async function ownFiles(handover: Handover): Promise<Change[]> {
  const changes = Object.entries(neutralFiles).map(([path, text]) =>
    replacement(handover, path, text),
  );
  return (await Promise.all(changes)).flat();
}

/** The new owner's author file: a new one, or one in place of one that nobody has written in. */
export async function ownAuthor(handover: Handover): Promise<Change[]> {
  const path = authorPath(handover.to);
  const before = await textOf(handover, path);
  if (before === undefined) {
    return [{ path: `content/${path}`, before, after: authorFile(handover.to) }];
  }
  return replacement(handover, path, authorFile);
}

/**
 * The end of author files that nobody has written in, that are not the new owner's, and that no post names any more.
 *
 * @param gone paths, relative to `content/`, of posts that go as well
 */
export async function formerAuthors(
  handover: Handover,
  gone: readonly string[],
): Promise<Removal[]> {
  const named = await authorsNamed(join(handover.project, "content"), gone);
  const removals: Removal[] = [];
  for (const path of new Set([authorPath(handover.from), "authors/editors.md"])) {
    const id = path.slice("authors/".length, -".md".length);
    if (path === authorPath(handover.to) || named === "unknown" || named.has(id)) continue;
    if (await isUnwritten(handover, path, authorFile)) {
      removals.push({ path: `content/${path}`, removed: true });
    }
  }
  return removals;
}

/**
 * The vocabularies without the posts to start with that go.
 *
 * @param gone paths, relative to `content/`
 */
export async function formerStarts(handover: Handover, gone: readonly string[]): Promise<Change[]> {
  const slugs = new Set(gone.map((path) => path.slice("posts/".length)));
  const changes = ["topics.yml", "stages.yml"].map(async (path): Promise<Change[]> => {
    const before = await textOf(handover, path);
    if (before === undefined) return [];
    const after = before.replace(/^ +startHere: *(\S+) *\r?\n/gm, (line, slug: string) =>
      slugs.has(slug) ? "" : line,
    );
    return [{ path: `content/${path}`, before, after }];
  });
  return (await Promise.all(changes)).flat();
}

const authorPath = ({ authorId }: SiteFacts): string => `authors/${authorId}.md`;

async function replacement(
  handover: Handover,
  path: string,
  text: (facts: SiteFacts) => string,
): Promise<Change[]> {
  if (!(await isUnwritten(handover, path, text))) return [];
  const before = await textOf(handover, path);
  return [{ path: `content/${path}`, before, after: text(handover.to) }];
}

/** Whether a file is as it came with the project, or as an earlier `init` left it. */
async function isUnwritten(
  handover: Handover,
  path: string,
  text: (facts: SiteFacts) => string,
): Promise<boolean> {
  if (await isSample(join(handover.project, "content"), path)) return true;
  return (await textOf(handover, path))?.replaceAll("\r\n", "\n") === text(handover.from);
}

const textOf = ({ project }: Handover, path: string): Promise<string | undefined> =>
  readFile(join(project, "content", path), "utf8").catch(() => undefined);

/** The ids that posts give as their author, or `unknown` when a post cannot be read. */
async function authorsNamed(
  directory: string,
  except: readonly string[],
): Promise<ReadonlySet<unknown> | "unknown"> {
  const files = await readdir(join(directory, "posts"), { recursive: true }).catch(() => []);
  const ids = new Set<unknown>();
  for (const file of files.map((name) => `posts/${name.replaceAll("\\", "/")}`)) {
    if (!/\.(md|markdown)$/i.test(file)) continue;
    if (except.some((path) => file.startsWith(`${path}/`))) continue;
    const { document } = readDocument(file, await readFile(join(directory, file)));
    if (!document) return "unknown";
    ids.add(document.data.author);
  }
  return ids;
}

const namesIn = (directory: string): Promise<string[]> => readdir(directory).catch(() => []);
