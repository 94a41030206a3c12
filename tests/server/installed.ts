import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attemptDebians, isProgram } from "../support/programs";

/** Debian's packages of the programs that tests and benchmarks start. */
const packages = {
  nginx: ["nginx", "libnginx-mod-http-brotli-static"],
  caddy: ["caddy"],
  varnishd: ["varnish"],
  rsync: ["rsync"],
  sshd: ["openssh-server", "openssh-client"],
  wrk: ["wrk"],
} as const satisfies Record<string, readonly string[]>;

/** The module that Debian's nginx loads. */
export const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** A program that tests or benchmarks start. */
type Server = keyof typeof packages;

/**
 * The path of a program, which is installed if it is missing and that is possible.
 *
 * @throws an error of one line when there is none to be had
 */
export function programOf(server: Server): string {
  const program = find(server) ?? install(server);
  if (program) return program;
  throw new Error(missing(server));
}

const missing = (server: Server): string =>
  `there is no ${server}, and apt-get could not bring it; install ${packages[server].join(" and ")}`;

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
  if (process.env.CI) {
    test(server, () => {
      throw new Error(missing(server));
    });
  } else test.skip(`${server}: ${missing(server)}`, () => {});
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
