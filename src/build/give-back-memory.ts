import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives memory back that is no longer used. V8 does so when a process lacks memory; but of several processes that work side by
 * side, none knows what the others need.
 */
export function giveBackMemory(): void {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}
