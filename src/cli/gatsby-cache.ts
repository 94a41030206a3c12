import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../release/errors";

type Work = "build" | "develop";

/**
 * Stands beside `.cache` while Gatsby works there, and says as what and for which process: `build 4711`. Beside it, for Gatsby
 * empties `.cache` when it finds nothing of its own there.
 */
const marker = ".rung/under-way";

/** The digest of the code that made what stands in `.cache` and `public`. */
const madeBy = ".rung/made-by";

/**
 * Makes Gatsby's folders fit to work in: empty, unless what stands there was made by the same code and can be trusted. What
 * a build leaves when it is cut off may contradict itself, and what the live preview leaves is not meant for readers, so a
 * build starts without either; the live preview goes on with its own.
 *
 * @param siteRoot absolute path of the folder with `.cache` and `public`
 * @param code digest of the code, see sources-digest.ts
 * @throws UsageError if another process is at work there
 */
export async function beginWork(
  siteRoot: string,
  work: Work,
  code: string,
  pid = process.pid,
): Promise<void> {
  const read = (file: string) => readFile(join(siteRoot, file), "utf8").catch(() => "");
  const left = await read(marker);
  const [leftWork, leftPid] = left.split(" ");
  if (leftPid && Number(leftPid) !== pid && isAlive(Number(leftPid))) {
    throw new UsageError(
      `another ${leftWork === "develop" ? "live preview" : "build"} of this content is at work (process ${leftPid}); ` +
        "wait for it, or stop it",
    );
  }
  const trusted = left === "" || (leftWork === "develop" && work === "develop");
  if (!trusted || (await read(madeBy)) !== code) {
    for (const folder of [".cache", "public"]) {
      await rm(join(siteRoot, folder), { recursive: true, force: true });
    }
  }
  await mkdir(join(siteRoot, ".rung"), { recursive: true });
  await writeFile(join(siteRoot, madeBy), code);
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
