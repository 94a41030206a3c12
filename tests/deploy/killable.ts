import { execFileSync, spawn } from "node:child_process";
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { testFolder } from "../../src/release/test-folder";

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

/** Every program that a deploy to a folder calls; there is no other on its PATH. */
const programs = [
  "cat",
  "chmod",
  "date",
  "ln",
  "ls",
  "mkdir",
  "mv",
  "readlink",
  "rm",
  "rsync",
].concat(["sleep", "uname"]);

/**
 * For tests: runs `deploy` so that it can be killed at any of its steps, which are the programs that it calls. It is bundled
 * first, as it runs a hundred times.
 */
export function killable(): Run {
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

  return async (options, kill) => {
    const log = join(folder, "log");
    rmSync(log, { force: true });
    // The group's leader is the command itself.
    const leader = `export LEADER=$$; exec "$@"`;
    const child = spawn("/bin/sh", ["-c", leader, "sh", process.execPath, bundle, ...options], {
      detached: true,
      env: {
        NO_COLOR: "1",
        PATH: deadly,
        REAL_PATH: process.env.PATH,
        KILL_LOG: log,
        KILL_AT: `${kill?.step ?? 0}`,
        KILL_WHOM: kill?.killed ?? "",
      },
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
}

/** By the time that rsync dies it has sent a file. */
function wrapper(program: string): string {
  const part = `printf 'x/index.html\\0' | PATH=$REAL_PATH rsync "$@" >/dev/null 2>&1`;
  return `#!/bin/sh
echo ${program} >> "$KILL_LOG"
if [ "$(/usr/bin/wc -l < "$KILL_LOG")" -eq "$KILL_AT" ]; then
  ${program === "rsync" ? part : ""}
  case $KILL_WHOM in
    command) kill -KILL "$LEADER" ;;
    everything) kill -s KILL -- "-$LEADER" ;;
  esac
fi
PATH=$REAL_PATH
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
