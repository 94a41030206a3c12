import { readdirSync, readFileSync } from "node:fs";
import { parsePss, parseStat, treeOf } from "./process-tree";

const interval = 250;

/**
 * Watches the memory of a process and all its descendants, four times a second, until `stop`, which gives the highest
 * sum in bytes: of proportional shares, so that what processes have in common counts once. Linux only; elsewhere
 * `undefined`.
 */
export function watchMemory(root: number): { stop(): number | undefined } {
  let peak: number | undefined;
  const look = () => {
    const now = memoryOf(root);
    if (now !== undefined) peak = Math.max(peak ?? 0, now);
  };
  const timer = setInterval(look, interval);
  look();
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

function memoryOf(root: number): number | undefined {
  const pids = (read("/proc") ?? []).filter((name) => /^\d+$/.test(name));
  const processes = pids.flatMap((pid) => parseStat(text(`/proc/${pid}/stat`)) ?? []);
  const shares = treeOf(root, processes).flatMap(
    (pid) => parsePss(text(`/proc/${pid}/smaps_rollup`)) ?? [],
  );
  return shares.length > 0
    ? shares.reduce((sum, kilobytes) => sum + kilobytes, 0) * 1024
    : undefined;
}

/** A process may end between two looks at it. */
function text(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function read(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch {
    return undefined;
  }
}
