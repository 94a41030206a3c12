import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Debian's packages of the servers that tests start. */
const packages = {
  nginx: ["nginx", "libnginx-mod-http-brotli-static"],
  caddy: ["caddy"],
} as const satisfies Record<string, readonly string[]>;

/** A server that tests start. */
export type Server = keyof typeof packages;

/**
 * Describes tests of a server that is no part of Rung. Where it is missing it is installed if that is possible; else one line
 * says that the tests are left out, or, in CI, they fail.
 */
export function describeWith(server: Server, tests: (program: string) => void): void {
  const program = find(server) ?? install(server);
  if (program) {
    describe(server, () => tests(program));
    return;
  }
  const missing = `there is no ${server}, and apt-get could not bring it; install ${packages[server].join(" and ")}`;
  if (process.env.CI) {
    test(server, () => {
      throw new Error(missing);
    });
  } else test.skip(`${server}: ${missing}`, () => {});
}

function find(server: Server): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, server)).find(isProgram);
}

/** As Chromium is in tests/browser/chromium.ts: by Debian's package, where this machine lets us. */
function install(server: Server): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const attempt = (...options: string[]) =>
    execFileSync("apt-get", options, {
      stdio: ["ignore", "inherit", "inherit"],
      timeout: 240_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  try {
    attempt("update");
    attempt("install", "--yes", "--no-install-recommends", ...packages[server]);
  } catch {
    return undefined;
  }
  return find(server);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
