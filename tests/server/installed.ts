import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attemptDebians, isProgram } from "../programs";

/** Debian's packages of the programs that tests start. */
const packages = {
  nginx: ["nginx", "libnginx-mod-http-brotli-static"],
  caddy: ["caddy"],
  varnishd: ["varnish"],
  rsync: ["rsync"],
  sshd: ["openssh-server", "openssh-client"],
} as const satisfies Record<string, readonly string[]>;

/** The module that Debian's nginx loads. */
export const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** A program that tests start. */
type Server = keyof typeof packages;

/**
 * Describes tests of a program that is no part of Rung. Where it is missing it is installed if that is possible; else one line
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
  if (server === "nginx" && !existsSync(brotliModule)) return undefined;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, server)).find(isProgram);
}

function install(server: Server): string | undefined {
  attemptDebians(packages[server]);
  return find(server);
}
