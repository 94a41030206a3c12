import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

/** What Gatsby says of its work, as its JSON logger writes it: https://www.gatsbyjs.com/docs/reference/gatsby-cli/ */
export type GatsbyEvent =
  | { readonly type: "ACTIVITY_START"; readonly payload: Activity }
  | { readonly type: "ACTIVITY_UPDATE"; readonly payload: Activity }
  | { readonly type: "ACTIVITY_END"; readonly payload: Activity }
  | { readonly type: "LOG"; readonly payload: { readonly level: string; readonly text?: string } };

interface Activity {
  /** The name of the activity; some end under another name than they began with. */
  readonly text?: string;
  /** The same at its start, at each update and at its end. */
  readonly uuid?: string;
  readonly current?: number;
  readonly total?: number;
}

export interface GatsbyRun {
  readonly command: "build" | "develop";
  readonly arguments: readonly string[];
  /** Absolute path of the folder with `gatsby-config.ts`. */
  readonly siteRoot: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Passes Gatsby's own output through, and reports no events. */
  readonly verbose: boolean;
  readonly onEvent: (event: GatsbyEvent) => void;
  /** Told the id of Gatsby's process. */
  readonly onStart: (pid: number) => Promise<void>;
  /**
   * Called when Gatsby's process has started. A build loads its modules and then waits until the promise is fulfilled; if it
   * is rejected, Gatsby ends without a trace.
   */
  readonly ready?: () => Promise<unknown>;
  /** Milliseconds without a sign of life after which the run is stopped; 0 for never. */
  readonly patience: number;
}

/** MB for what is new in memory: at each save of a large site a fifth of the time went into clearing a smaller room. */
const roomForSaves = ["--max-semi-space-size=64"];

/** Gatsby ended without a site. `lines` is what it said was wrong. */
export class GatsbyError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

/**
 * Runs Gatsby in a process of its own.
 *
 * @throws GatsbyError when it fails, or says nothing for longer than `patience`; whatever `ready` is rejected with
 */
export async function runGatsby(run: GatsbyRun): Promise<void> {
  const gatsby = createRequire(resolve(run.siteRoot, "package.json")).resolve("gatsby/cli.js");
  const preload = [
    "compile-quickly",
    "no-remote-adapters",
    ...(run.ready
      ? ["leave-out", "say-queries", "render-here", "wait-for-word"]
      : ["own-requests", "whole-saves", "take-up-saves", "wait-for-pages"]),
    "end-with-parent",
  ]
    .map((name) => resolve(`src/gatsby/patches/${name}.cjs`))
    .flatMap((file) => ["--require", file]);
  const node = [...preload, ...(run.ready ? [] : roomForSaves)];
  const child = spawn(process.execPath, [...node, gatsby, run.command, ...run.arguments], {
    cwd: run.siteRoot,
    env: {
      ...run.environment,
      GATSBY_TELEMETRY_DISABLED: "1",
      // To check options that never change, webpack's plugins would compile their schemas at every start, for a second.
      ...(run.verbose ? {} : { GATSBY_LOGGER: "json", SKIP_VALIDATION: "1" }),
    },
    stdio: ["pipe", run.verbose ? "inherit" : "pipe", run.verbose ? "inherit" : "pipe"],
    detached: true,
  });
  const letGo = endWithUs(child);
  // Gatsby may be gone when it is told to begin; its exit code says why.
  child.stdin?.on("error", () => {});
  if (child.pid) await run.onStart(child.pid);
  const stalled = run.verbose ? undefined : watch(child, run.patience);
  const errors: string[] = [];
  const noise: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      stalled?.reset();
      const event = parseEvent(line);
      if (!event) noise.push(line);
      else {
        if (event.type === "LOG" && event.payload.level === "ERROR") {
          errors.push(event.payload.text ?? "");
        }
        run.onEvent(event);
      }
    });
  }
  const ended = new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  const refused = run.ready?.().then(
    () => void child.stdin?.write("."),
    (reason: unknown) => {
      killGroup(child);
      return { reason };
    },
  );
  const code = await ended;
  letGo();
  stalled?.stop();
  const refusal = await refused;
  if (refusal) throw refusal.reason;
  if (stalled?.fired) {
    throw new GatsbyError([
      `expected Gatsby to make progress, but it did nothing for ${run.patience / 1000} seconds and was stopped; ` +
        "run the command again, with --verbose to see where it hangs",
    ]);
  }
  if (code !== 0) throw new GatsbyError(reasons(errors, noise));
}

/** The problems in the content that Gatsby's errors contain; without any, what it said itself, else its last lines. */
function reasons(errors: readonly string[], noise: readonly string[]): readonly string[] {
  const problems = errors.flatMap((error) => error.match(/\S+:\d+:\d+ error .+/g) ?? []);
  if (problems.length > 0) return [...new Set(problems)].sort();
  return errors.length > 0 ? errors : noise.slice(-20);
}

function parseEvent(line: string): GatsbyEvent | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const event: GatsbyEvent = JSON.parse(line);
    return typeof event.payload === "object" ? event : undefined;
  } catch {
    return undefined;
  }
}

/** Ends the child and its workers with us, however we end. */
function endWithUs(child: ChildProcess): () => void {
  const end = () => killGroup(child);
  const interrupted = () => process.exit(130);
  process.once("exit", end);
  process.once("SIGINT", interrupted);
  process.once("SIGTERM", interrupted);
  return () => {
    process.off("exit", end);
    process.off("SIGINT", interrupted);
    process.off("SIGTERM", interrupted);
  };
}

/** How often it is looked whether a child that must not be silent for long says anything. */
const looks = 12;

function watch(child: ChildProcess, patience: number) {
  const state = { fired: false, reset: () => {}, stop: () => {} };
  if (patience === 0) return state;
  // By many short looks: while we are busy ourselves nobody listens to the child, and that is one look, however long.
  let quiet = 0;
  const timer = setInterval(() => {
    quiet += 1;
    if (quiet < looks) return;
    state.fired = true;
    clearInterval(timer);
    killGroup(child);
  }, patience / looks);
  state.reset = () => {
    quiet = 0;
  };
  state.stop = () => clearInterval(timer);
  return state;
}

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // It has already ended.
  }
}
