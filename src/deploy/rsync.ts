import { spawn } from "node:child_process";
import { ReleaseError } from "../release/errors";
import type { Place } from "./place";
import { missing } from "./shell";

interface Sending {
  readonly from: string;
  /** Relative to `from`. */
  readonly files: readonly string[];
  readonly place: Place;
  /** Absolute, in the place. */
  readonly to: string;
  /** Absolute, in the place: what has the same content there is linked, with its time, instead of sent. */
  readonly linkFrom: string | undefined;
  /** Called with the bytes of each file that is sent. */
  readonly sent?: (bytes: number) => void;
}

/**
 * How files come into a release: compared by content, as a fresh clone's times mean nothing; a linked file keeps its time, a new
 * one gets that of the sending; anybody may read them.
 */
const copyOptions = [
  "--recursive",
  "--checksum",
  "--perms",
  "--chmod=D755,F644",
  "--from0",
  "--files-from=-",
] as const;

/** Paths for `--from0 --files-from=-`. One that begins with `#` or `;` would be a comment to rsync. */
export const fileList = (files: readonly string[]): string =>
  files.map((file) => `./${file}\0`).join("");

/**
 * Sends files by the system's rsync.
 *
 * @throws {ReleaseError} with what rsync said
 */
export async function send({ from, files, place, to, linkFrom, sent }: Sending): Promise<void> {
  const child = spawn("rsync", [
    ...copyOptions,
    "--out-format=%l %n",
    ...(linkFrom === undefined ? [] : [`--link-dest=${linkFrom}`]),
    ...place.rsyncOptions,
    `${from}/`,
    place.rsyncFolder(to),
  ]);
  child.stdin.on("error", () => {});
  child.stdin.end(fileList(files));
  let line = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (line + text).split("\n");
    line = lines.pop() ?? "";
    for (const each of lines) if (!each.endsWith("/")) sent?.(Number.parseInt(each, 10) || 0);
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "ENOENT" ? missing("rsync") : error),
    );
    child.once("close", done);
  });
  if (code === 0) return;
  throw new ReleaseError([
    `rsync could not send the release to ${place.name}; what is live there is as it was`,
    ...stderr
      .trim()
      .split("\n")
      .slice(0, 5)
      .map((said) => `  ${said}`),
  ]);
}
