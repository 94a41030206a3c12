import { stderr, stdout } from "node:process";
import color from "picocolors";
import { ContentErrors } from "../content/content-errors";
import { GatsbyError } from "../gatsby/run-gatsby";
import { UsageError } from "../model/usage-error";
import { ReleaseError } from "../release/errors";

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
    for (const line of linesOf(error)) stderr.write(`${color.red(line)}\n`);
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
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
