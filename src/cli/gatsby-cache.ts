import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Stands in `.cache` while Gatsby works there, and says as what. */
const marker = ".cache/rung-under-way";

/**
 * Makes Gatsby's folders fit to work in. What a build leaves when it is cut off may contradict itself, and what the live
 * preview leaves is not meant for readers, so a build starts without either; the live preview goes on with its own.
 *
 * @param siteRoot absolute path of the folder with `.cache` and `public`
 */
export async function beginWork(siteRoot: string, work: "build" | "develop"): Promise<void> {
  const left = await readFile(join(siteRoot, marker), "utf8").catch(() => undefined);
  if (left !== undefined && !(left === work && work === "develop")) {
    for (const folder of [".cache", "public"]) {
      await rm(join(siteRoot, folder), { recursive: true, force: true });
    }
  }
  await mkdir(join(siteRoot, ".cache"), { recursive: true });
  await writeFile(join(siteRoot, marker), work);
}

/** Says that the work which began came to its end. */
export async function endWork(siteRoot: string): Promise<void> {
  await rm(join(siteRoot, marker), { force: true });
}
