import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../release/errors";

type Work = "build" | "develop";

/** Stands in `.cache` while Gatsby works there, and says as what and for which process: `build 4711`. */
const marker = ".cache/rung-under-way";

/**
 * Makes Gatsby's folders fit to work in. What a build leaves when it is cut off may contradict itself, and what the live
 * preview leaves is not meant for readers, so a build starts without either; the live preview goes on with its own.
 *
 * @param siteRoot absolute path of the folder with `.cache` and `public`
 * @throws UsageError if another process is at work there
 */
export async function beginWork(siteRoot: string, work: Work, pid = process.pid): Promise<void> {
  const left = await readFile(join(siteRoot, marker), "utf8").catch(() => "");
  const [leftWork, leftPid] = left.split(" ");
  if (leftPid && Number(leftPid) !== pid && isAlive(Number(leftPid))) {
    throw new UsageError(
      `another ${leftWork === "develop" ? "live preview" : "build"} of this content is at work (process ${leftPid}); ` +
        "wait for it, or stop it",
    );
  }
  if (left && !(leftWork === work && work === "develop")) {
    for (const folder of [".cache", "public"]) {
      await rm(join(siteRoot, folder), { recursive: true, force: true });
    }
  }
  await mkdir(join(siteRoot, ".cache"), { recursive: true });
  await writeFile(join(siteRoot, marker), `${work} ${pid}`);
}

/** Says that the work which began came to its end. */
export async function endWork(siteRoot: string): Promise<void> {
  await rm(join(siteRoot, marker), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
