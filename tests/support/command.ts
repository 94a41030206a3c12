import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";

/** What a command did. */
export interface Outcome {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. */
export interface RunningCommand {
  readonly process: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** Everything that it has said so far. */
  output(): string;
}

const project = resolve(__dirname, "../..");

/**
 * Starts a command of the project as its npm script does, in a process of its own and without colours.
 *
 * @param by a program that runs it, with its options
 */
export function startCommand(
  name:
    | "build"
    | "deploy"
    | "verify"
    | "preview"
    | "dev"
    | "new"
    | "publish"
    | "review"
    | "rename"
    | "due"
    | "check"
    | "import",
  options: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  by: readonly string[] = [],
): RunningCommand {
  const [program = process.execPath, ...rest] = [...by, process.execPath];
  const child = spawn(program, [...rest, "--import", "tsx", `src/cli/${name}.ts`, ...options], {
    cwd: project,
    env: { ...withoutJest(process.env), NO_COLOR: "1", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  // A test that failed may have left it running.
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  const ended = new Promise<Outcome>((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      process.off("exit", end);
      done({ code, stdout, stderr });
    });
  });
  return { process: child, ended, output: () => stdout + stderr };
}

/** Runs a command to its end. */
export const runCommand = (...command: Parameters<typeof startCommand>): Promise<Outcome> =>
  startCommand(...command).ended;

/** Builds, and says everything that the build said when it fails. */
export async function build(
  options: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  by: readonly string[] = [],
): Promise<Outcome> {
  const outcome = await runCommand("build", options, environment, by);
  if (outcome.code !== 0) {
    throw new Error(
      `the build ended with ${outcome.code}:\n${outcome.stdout}${outcome.stderr}\nbuild ${options.join(" ")}`,
    );
  }
  return outcome;
}

/** What Jest sets for its own sake would make Gatsby build for tests. */
function withoutJest({ NODE_ENV, JEST_WORKER_ID, ...rest }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return rest;
}
