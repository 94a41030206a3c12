import { stderr, stdout } from "node:process";
import { ContentErrors } from "../content/content-errors";
import { GatsbyError } from "../gatsby/run-gatsby";
import { UsageError } from "../model/usage-error";
import { ReleaseError } from "../release/errors";
import { errorColor } from "./color";

/** Runs a command to its end and sets the exit code: 0, 1 (content or site wrong) or 2 (used wrongly). */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (isCancelled(error)) {
      stdout.write("\nNothing was changed.\n");
      process.exitCode = 130;
      return;
    }
    for (const line of linesOf(error)) stderr.write(`${errorColor.red(line)}\n`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** Ctrl-C at a question. */
const isCancelled = (error: unknown): boolean =>
  error instanceof Error && error.name === "ExitPromptError";

function linesOf(error: unknown): readonly string[] {
  if (
    error instanceof ContentErrors ||
    error instanceof GatsbyError ||
    error instanceof ReleaseError
  )
    return error.lines;
  if (error instanceof UsageError) return [error.message];
  return [
    diskFault(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  ];
}

/** What a disk refuses, by the system's code: https://nodejs.org/api/errors.html#common-system-errors */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full; free some space, then run the same command again",
  EDQUOT: "your share of the disk is used up; free some space, then run the same command again",
  EROFS: "the disk is read-only; name a folder on another one, or mount it for writing",
  EACCES: "you may not read or write there; change its owner or permissions",
  EPERM: "you may not change it; change its owner or permissions",
  EMFILE: "too many files are open; raise the limit (`ulimit -n 4096`)",
};

function diskFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  const refusal = Object.hasOwn(refusals, code ?? "") ? refusals[code ?? ""] : undefined;
  return refusal && `${path ?? `a file (${syscall ?? "write"})`}: ${refusal}`;
}
