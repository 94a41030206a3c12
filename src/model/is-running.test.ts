import { spawnSync } from "node:child_process";
import { isRunning } from "./is-running";

test("this process runs, and so does the first of the machine; one that ended does not", () => {
  expect(isRunning(process.pid)).toBe(true);
  expect(isRunning(1)).toBe(true);
  expect(isRunning(spawnSync(process.execPath, ["-v"]).pid)).toBe(false);
});
