import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { UsageError } from "../model/usage-error";

/** @throws UsageError if there is no such folder */
export function checkFolder(shownDirectory: string): void {
  if (existsSync(resolve(shownDirectory))) return;
  throw new UsageError(
    `there is no folder "${shownDirectory}"; name the folder of your posts with --content DIR`,
  );
}
