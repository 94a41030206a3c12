import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * What tells whether a file beside a post, such as a picture, changed: name, size and time of each. A post is rendered anew
 * when this does, although its own text is as it was.
 */
export function filesBeside(directory: string): string {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(md|markdown)$/i.test(entry.name))
    .map(({ name }) => {
      const { size, mtimeMs } = statSync(join(directory, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .sort()
    .join("\n");
}
