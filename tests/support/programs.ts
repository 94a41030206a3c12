import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Is there a program at this path? */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Runs what may fail: somewhere the network ends at the registry. What it says is shown either way. */
export function attempt(program: string, options: readonly string[]): void {
  try {
    execFileSync(program, options, {
      stdio: ["ignore", "inherit", "inherit"],
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch {
    // Whoever called looks whether it is there now.
  }
}

/** Installs packages of Debian, where this machine lets us. Tests run side by side, and apt serves one at a time: others wait. */
export function attemptDebians(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
  const apt = (...options: string[]) =>
    attempt("flock", [join(tmpdir(), "rung-apt.lock"), "apt-get", ...options]);
  apt("update");
  apt("install", "--yes", "--no-install-recommends", ...packages);
}
