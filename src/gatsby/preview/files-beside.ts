import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const known = new Map<string, string>();

/**
 * What tells whether a file beside a post, such as a picture, changed: name, size and time of each. A post is rendered anew
 * when this does, although its own text is as it was. In the live preview a folder may be gone before Gatsby knows.
 *
 * @param directory absolute path; it is looked at once, until it is forgotten
 */
export function filesBeside(directory: string): string {
  const beside = known.get(directory) ?? look(directory);
  known.set(directory, beside);
  return beside;
}

/** Has a folder, or each, be looked at again. */
export function forgetBeside(directory?: string): void {
  if (directory) known.delete(directory);
  else known.clear();
}

function look(directory: string): string {
  if (!existsSync(directory)) return "";
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(md|markdown)$/i.test(entry.name))
    .flatMap(({ name }) => {
      const file = statSync(join(directory, name), { throwIfNoEntry: false });
      return file ? [`${name} ${file.size} ${file.mtimeMs}`] : [];
    })
    .sort()
    .join("\n");
}
