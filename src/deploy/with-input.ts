import { spawn } from "node:child_process";
import type { Place } from "./place";
import { missing, ShellError } from "./shell";

/**
 * Runs a fixed script in a shell of its own at a place. All that varies goes in by standard input, so that no name, address
 * or text is ever read as part of a script: first `words`, a line each, for the script to `read`, then `content`.
 *
 * @throws {ShellError} when the script fails
 */
export async function runWithInput(
  place: Place,
  script: string,
  words: readonly string[],
  content: string,
): Promise<void> {
  const broken = words.find((word) => /[\n\0]/.test(word));
  if (broken !== undefined)
    throw new ShellError(undefined, `${JSON.stringify(broken)} has a line break`);
  const [program = "sh", ...options] = place.command(script);
  const child = spawn(program, options, { stdio: ["pipe", "ignore", "pipe"] });
  // A script that ends early closes its input; its exit code says why.
  child.stdin.on("error", () => {});
  child.stdin.end(words.map((word) => `${word}\n`).join("") + content);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "ENOENT" ? missing(program) : error),
    );
    child.once("close", done);
  });
  if (code !== 0) throw new ShellError(code ?? undefined, stderr);
}

/** Its length tells a whole text from one whose sender ended. */
const writing =
  'IFS= read -r file && IFS= read -r size && umask 077 && cat > "$file.part" && [ $(wc -c < "$file.part") -eq "$size" ] && mv -f "$file.part" "$file"';

/** Writes a file at a place, whole or not at all. Only whoever deploys may read it. @param file absolute */
export const writeAt = (place: Place, file: string, text: string): Promise<void> =>
  runWithInput(place, writing, [file, `${Buffer.byteLength(text)}`], text);
