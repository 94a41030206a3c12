import { execFileSync } from "node:child_process";
import { ReleaseError } from "../release/errors";

/**
 * The address of the repository to which a folder's Git pushes, without a password that may be in it.
 *
 * @throws {ReleaseError} when there is none
 */
export function originOf(folder: string): string {
  try {
    const address = execFileSync("git", ["remote", "get-url", "--push", "origin"], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return address.trim().replace(/^([a-z+]+:\/\/)[^/@]*@/i, "$1");
  } catch {
    throw new ReleaseError([
      "there is no repository to push to; name it with `git remote add origin ADDRESS`",
    ]);
  }
}
