import type { Problem } from "./problem";

/**
 * The folder of drafts that a file lies in, as other programs keep them: `_drafts` or `drafts`. One that is named so because that
 * is what its post is about (`drafts/index.md`) is none.
 *
 * @param path posix, relative to the content folder
 */
export function draftFolderOf(path: string): string | undefined {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const own = /^index(?:\.|$)/i.test(name) ? folders.at(-1) : undefined;
  const [last, others] = [folders.length - 1, folders.entries()];
  for (const [index, folder] of others) {
    if (!/^_?drafts?$/i.test(folder)) continue;
    if (folder === own && index === last && !folder.startsWith("_")) continue;
    return folder;
  }
  return undefined;
}

/** What its author is told of a draft that does not say that it is one; nothing where it does. */
export function draftFolderProblem(
  file: string,
  path: string,
  written: unknown,
): Problem | undefined {
  const folder = draftFolderOf(path);
  if (folder === undefined || written === true) return undefined;
  const message = `this is a draft, because it lies in ${folder}/; move it to posts/ to publish it, or write \`draft: true\``;
  return { file, line: 1, column: 1, severity: "warning", rule: "draft-folder", message };
}
