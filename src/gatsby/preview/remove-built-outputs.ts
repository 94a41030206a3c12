import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BuiltPages } from "../nodes/finish-build";

/** Removes what a build has left of the outputs: it would be served as it was then. */
export async function removeBuiltOutputs(root: string): Promise<void> {
  const list = await readFile(join(root, ".cache/rung-pages.json"), "utf8").catch(() => "{}");
  const { files = [] }: Partial<BuiltPages> = JSON.parse(list);
  for (const file of files) await rm(join(root, "public", file), { force: true });
}
