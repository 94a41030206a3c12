import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isRunning } from "../model/is-running";
import { UsageError } from "../model/usage-error";

type Work = "build" | "develop";

/**
 * Stands beside `.cache` while Gatsby works there, and says as what, for which process, and as which process: `build 4711
 * 4712`. Beside it, for Gatsby empties `.cache` when it finds nothing of its own there.
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
  const [leftWork, leftPid, gatsbyPid] = left.split(" ");
  if (leftPid && Number(leftPid) !== pid && isRunning(Number(leftPid))) {
    throw new UsageError(
      `another ${leftWork === "develop" ? "live preview" : "build"} of this content is at work (process ${leftPid}); ` +
        "wait for it, or stop it",
    );
  }
  if (gatsbyPid) await hasEnded(Number(gatsbyPid));
  const trusted = left === "" || (leftWork === "develop" && work === "develop");
  if (!trusted || (await read(madeBy)) !== code) {
    for (const folder of [".cache", "public", ".rung/build"]) {
      await rm(join(siteRoot, folder), { recursive: true, force: true });
    }
  }
  await mkdir(join(siteRoot, ".rung"), { recursive: true });
  await writeFile(join(siteRoot, madeBy), code);
  await writeFile(join(siteRoot, marker), `${work} ${pid}`);
}

/** Whether a live preview is at work in a folder of Gatsby's. */
export async function isPreviewing(siteRoot: string): Promise<boolean> {
  const left = await readFile(join(siteRoot, marker), "utf8").catch(() => "");
  const [work, pid] = left.split(" ");
  return work === "develop" && isRunning(Number(pid));
}

/** Notes the process in which Gatsby works, so that whoever comes next can wait for its end. */
export async function noteGatsby(siteRoot: string, gatsbyPid: number): Promise<void> {
  await appendFile(join(siteRoot, marker), ` ${gatsbyPid}`);
}

/** Says that the work which began came to its end. */
export async function endWork(siteRoot: string): Promise<void> {
  await rm(join(siteRoot, marker), { force: true });
}

/** Gatsby ends by itself when whoever started it is gone; but it may take a moment to notice. */
async function hasEnded(pid: number): Promise<void> {
  for (let waited = 0; waited < longestGoodbye && isRunning(pid); waited += 50)
    await setTimeout(50);
}

/** Milliseconds. Something else may have got the process id since. */
const longestGoodbye = 10_000;
