import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { type Bytes, bytesOf, changesBetween } from "./changes";
import { corpusNow } from "./corpus";
import { watchMemory } from "./measure";
import { parsePages, parsePhases } from "./phases";
import type { Run } from "./report";

/** Where a build reads and writes, absolute. */
export interface Place {
  readonly content: string;
  readonly out: string;
  /** Where pictures are kept between these builds. */
  readonly images: string;
}

/** A build that failed, with all that it said. */
export class BuildError extends Error {}

/**
 * Builds with the real command, as an author does, in a process of its own, and measures it.
 *
 * @param former what stood in `out` before, for telling what changed
 * @throws BuildError when it fails
 */
export async function measuredBuild(
  name: string,
  { content, out, images }: Place,
  former: Bytes,
): Promise<{ run: Run; release: Bytes }> {
  const start = performance.now();
  const options = ["--content", content, "--out", out, "--now", corpusNow];
  const { output, memory } = await build(options, { RUNG_BUILD_IMAGES: images });
  const seconds = (performance.now() - start) / 1000;
  const release = await bytesOf(out);
  const changed = changesBetween(former, release);
  const phases = parsePhases(output);
  return { run: { name, phases, seconds, pages: parsePages(output), memory, changed }, release };
}

function build(options: readonly string[], environment: Readonly<Record<string, string>>) {
  return measuredProcess(
    spawn(process.execPath, ["--import", "tsx", "src/cli/build.ts", ...options], {
      env: { ...process.env, NO_COLOR: "1", ...environment },
    }),
  );
}

/**
 * Waits for the end of a build.
 *
 * @returns what it said, and its peak of memory in bytes, with all its descendants, where that can be known
 * @throws BuildError when it fails
 */
export async function measuredProcess(
  child: ChildProcessWithoutNullStreams,
): Promise<{ output: string; memory: number | undefined }> {
  const memory = child.pid ? watchMemory(child.pid) : undefined;
  child.stdin.end();
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  // It ends Gatsby along with itself, and nothing of it may write any more when its folders are removed.
  const stop = () => child.kill("SIGTERM");
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", fail).once("close", done);
  });
  process.off("SIGINT", stop).off("SIGTERM", stop);
  const peak = memory?.stop();
  if (code !== 0) throw new BuildError(`the build failed with exit code ${code}:\n${output}`);
  return { output, memory: peak };
}
