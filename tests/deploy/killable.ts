import { execFileSync, spawn } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { testFolder } from "../support/test-folder";

/** What SIGKILL ends: the command, while what it started goes on, or all of it, as when a machine dies. */
export type Killed = "command" | "everything";

interface End {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Run = (
  options: readonly string[],
  kill?: { readonly step: number; readonly killed: Killed },
) => Promise<End>;

export interface Killable {
  readonly run: Run;
  /** What the other end of an ssh connection needs in its environment, so that its programs are steps as well. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Every program that a deploy to a folder calls; there is no other on its PATH. */
const programs = [
  "cat",
  "chmod",
  "date",
  "find",
  "head",
  "ln",
  "ls",
  "mkdir",
  "mv",
  "readlink",
  "rm",
  "rsync",
].concat(["sleep", "uname", "wc"]);

/**
 * For tests: runs `deploy` so that it can be killed at any of its steps, which are the programs that it calls. It is bundled
 * first, as it runs a hundred times.
 *
 * @param ssh the program that it shall call as `ssh`
 */
export function killable(ssh?: () => string): Killable {
  const folder = testFolder();
  const bundle = join(folder, "deploy.cjs");
  execFileSync(resolve("node_modules/.bin/esbuild"), [
    "src/cli/deploy.ts",
    "--bundle",
    "--platform=node",
    "--external:@aws-sdk/*",
    "--log-level=error",
    `--outfile=${bundle}`,
  ]);
  const deadly = testFolder();
  for (const program of programs) writeProgram(join(deadly, program), wrapper(program));
  writeProgram(join(deadly, "sh"), '#!/bin/sh\nexec /bin/sh "$@"\n');

  const log = join(folder, "log");
  const ways = testFolder();
  const environment = {
    PATH: `${deadly}:${ways}`,
    REAL_PATH: process.env.PATH ?? "",
    SSH_PATH: ways,
    KILL_LOG: log,
  };

  const run: Run = async (options, kill) => {
    rmSync(log, { force: true });
    rmSync(`${log}.leader`, { force: true });
    writeFileSync(`${log}.at`, `${kill?.step ?? 0}`);
    writeFileSync(`${log}.whom`, kill?.killed ?? "");
    if (ssh) writeProgram(join(ways, "ssh"), `#!/bin/sh\nPATH=$REAL_PATH exec '${ssh()}' "$@"\n`);
    // The group's leader is the command itself.
    const leader = `echo $$ > "$KILL_LOG.leader"; exec "$@"`;
    const child = spawn("/bin/sh", ["-c", leader, "sh", process.execPath, bundle, ...options], {
      detached: true,
      env: { NO_COLOR: "1", ...environment },
    });
    const end = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const)
      child[stream].setEncoding("utf8").on("data", (text: string) => {
        end[stream] += text;
      });
    const code = await new Promise<number | null>((done) => child.once("close", done));
    while (child.pid && isAlive(child.pid)) await pause(20);
    return { code, ...end };
  };
  return { run, environment };
}

/** By the time that rsync dies it has sent a file. */
function wrapper(program: string): string {
  const part = `[ "$1" = --server ] || printf 'x/index.html\\0' | PATH=$REAL_PATH rsync "$@" >/dev/null 2>&1`;
  return `#!/bin/sh
echo ${program} >> "$KILL_LOG"
if [ "$(/usr/bin/wc -l < "$KILL_LOG")" -eq "$(/bin/cat "$KILL_LOG.at")" ]; then
  leader=$(/bin/cat "$KILL_LOG.leader")
  ${program === "rsync" ? part : ""}
  case $(/bin/cat "$KILL_LOG.whom") in
    command) kill -KILL "$leader" ;;
    everything) kill -s KILL -- "-$leader" ;;
  esac
fi
PATH=$SSH_PATH:$REAL_PATH
exec ${program} "$@"
`;
}

function writeProgram(path: string, text: string): void {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
}

/** Does anything of the group still run? */
function isAlive(leader: number): boolean {
  try {
    process.kill(-leader, 0);
    return true;
  } catch {
    return false;
  }
}
