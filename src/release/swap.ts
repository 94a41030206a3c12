import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isRunning } from "../model/is-running";
import { readMarker } from "./former-release";

type Kind = "next" | "old";

/** A new name beside `out`, so on the same file system: `dist.next-4711-5f1c09ab`. The number is this process. */
export function besideOut(out: string, kind: Kind): string {
  return `${out}.${kind}-${process.pid}-${randomBytes(4).toString("hex")}`;
}

/**
 * Puts the folder `next` in the place of `out`. Between two renames there is no `out`, for some microseconds; when the
 * second fails, the old one is back, and when the process dies there, `recover` brings it back.
 */
export async function swapIn(next: string, out: string): Promise<void> {
  const old = besideOut(out, "old");
  const replaces = existsSync(out);
  if (replaces) await rename(out, old);
  try {
    await rename(next, out);
  } catch (error) {
    if (replaces) await rename(old, out);
    throw error;
  }
  // The new release stands; what is left of the old one is removed by the next run.
  if (replaces) await rm(old, { recursive: true, force: true }).catch(() => {});
}

/**
 * Clears up after runs that were killed: brings a release back that was moved away and not replaced, and removes what
 * they left beside `out`. Runs that still live are left alone.
 */
export async function recover(out: string): Promise<void> {
  const leftovers = await leftoversOf(out);
  const old = leftovers.filter(({ kind }) => kind === "old").sort((a, b) => b.time - a.time);
  if (!existsSync(out)) {
    for (const { path } of old) {
      if ((await readMarker(path)) === undefined) continue;
      await rename(path, out);
      break;
    }
  }
  for (const { path } of leftovers) await rm(path, { recursive: true, force: true });
}

async function leftoversOf(out: string): Promise<{ path: string; kind: Kind; time: number }[]> {
  const names = await readdir(dirname(out)).catch(() => []);
  const leftovers = [];
  for (const name of names) {
    if (!name.startsWith(`${basename(out)}.`)) continue;
    const [, kind, pid] =
      /^\.(next|old)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(basename(out).length)) ?? [];
    if (!kind || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    const path = join(dirname(out), name);
    leftovers.push({ path, kind: kind as Kind, time: (await stat(path)).ctimeMs });
  }
  return leftovers;
}
