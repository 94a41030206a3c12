import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * Every file under a folder, links followed, as sorted paths relative to it with `/` between names. A folder that does
 * not exist holds none; one that links back to itself is entered once; a link that leads to no file is left out.
 */
export async function listFiles(directory: string): Promise<string[]> {
  const files: string[] = [];
  await enter("", new Set());
  return files.sort();

  async function enter(folder: string, above: ReadonlySet<string>): Promise<void> {
    const absolute = join(directory, folder);
    const entries = await readdir(absolute, { withFileTypes: true }).catch(missing);
    if (!entries) return;
    // A loop passes through the folder that holds its link, so only those are compared by their real place.
    const place = entries.some((entry) => entry.isSymbolicLink())
      ? await realpath(absolute)
      : absolute;
    if (above.has(place)) return;
    const within = new Set(above).add(place);
    for (const entry of entries) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const kind = entry.isSymbolicLink()
        ? await stat(join(directory, path)).catch(missing)
        : entry;
      if (kind?.isDirectory()) await enter(path, within);
      else if (kind?.isFile()) files.push(path);
    }
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ELOOP") throw error;
}
