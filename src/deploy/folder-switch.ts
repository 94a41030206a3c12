import { ReleaseError } from "../release/errors";
import { liveFolder } from "./folder-release";
import type { Place } from "./place";
import type { Shell } from "./shell";

/**
 * Serves the release in `releases/<name>` from now on: a new link takes the old one's name at once. GNU and BusyBox call it
 * `-T`, BSD `-h`, when `mv` is not to go into a folder that a link leads to.
 */
export async function switchTo(shell: Shell, name: string): Promise<void> {
  await shell.run(`
ln -sfn "releases/${name}" "$root/.current"
mv -fT "$root/.current" "$root/current" 2>/dev/null || mv -fh "$root/.current" "$root/current"`);
}

/** @throws {ReleaseError} when what is live is not what the plan was made for */
export async function checkStillLive(
  shell: Shell,
  place: Place,
  name: string | undefined,
): Promise<void> {
  if ((await liveFolder(shell)) === name) return;
  throw new ReleaseError([
    `something else went live at ${place.name} in the meantime; run this again`,
  ]);
}
