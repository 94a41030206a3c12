import { ReleaseError } from "../release/errors";
import type { Place } from "./place";
import { quote } from "./quote";
import { printable, type Shell, ShellError } from "./shell";

/**
 * Does something in a shell at a place, which then ends. The folder is `$root` there.
 *
 * @throws {ReleaseError} with what went wrong there, or that it cannot be reached
 */
export async function inPlace<Result>(
  place: Place,
  work: (shell: Shell) => Promise<Result>,
): Promise<Result> {
  const shell = place.openShell();
  try {
    await shell.runHere(`root=${quote(place.folder)}; umask 022`);
    return await work(shell);
  } catch (error) {
    throw error instanceof ShellError ? new ReleaseError([lineOf(place, error)]) : error;
  } finally {
    await shell.close();
  }
}

/** ssh ends with 255 when it fails itself. */
function lineOf(place: Place, { code, message }: ShellError): string {
  const said = printable(message.replace(/\s*\n\s*/g, "; "));
  if (code === 255) return `ssh cannot reach ${place.name}: ${said}`;
  return `${place.name}: ${said}; what is live there is as it was`;
}
