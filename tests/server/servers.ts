import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { testFolder } from "../support/test-folder";
import { brotliModule } from "./installed";
import { freePort, startProgram } from "./program";

/** A server with somebody else's program, and our configuration. */
export interface RealServer {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Takes up its configuration again when it is told to. */
export interface Nginx extends RealServer {
  /** Until the last process with the former configuration, which goes on answering for a moment, is gone. */
  reload(): Promise<void>;
}

/** HTTPS as well, and only a redirect to it over HTTP. */
export interface Tls {
  readonly port: number;
  /** Paths of PEM files. */
  readonly certificate: string;
  readonly key: string;
}

/**
 * nginx with the configuration that lies in a release.
 *
 * @param root the folder that it serves; the release itself, or the folder that holds it under the path prefix
 * @param directory the release
 */
export async function startNginx(
  program: string,
  root: string,
  directory: string,
  tls?: Tls,
): Promise<Nginx> {
  const folder = testFolder();
  const port = await freePort();
  mkdirSync(join(folder, "temp"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, "temp", name)};`)
    .join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
worker_processes 1;
pid ${join(folder, "nginx.pid")};
error_log stderr;
load_module ${brotliModule};
events {}
http {
  access_log off;
  ${temporary}
  ${tls ? `server { listen 127.0.0.1:${port}; return 301 https://$host:${tls.port}$request_uri; }` : ""}
  server {
    listen 127.0.0.1:${tls ? `${tls.port} ssl` : port};
    ${tls ? `ssl_certificate ${tls.certificate}; ssl_certificate_key ${tls.key};` : ""}
    root ${root};
    include ${join(directory, ".rung/nginx.conf")};
  }
}
`,
  );
  const close = await startProgram(
    program,
    ["-c", join(folder, "nginx.conf"), "-e", "stderr"],
    port,
  );
  const reload = async () => {
    const master = Number(readFileSync(join(folder, "nginx.pid"), "utf8"));
    const former = childrenOf(master);
    process.kill(master, "SIGHUP");
    while (childrenOf(master).some((child) => former.includes(child))) await pause(10);
  };
  return { origin: `http://127.0.0.1:${port}`, port, close, reload };
}

/** As Linux lists them: https://man7.org/linux/man-pages/man5/proc_tid_children.5.html */
const childrenOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);

/** Caddy with the configuration that lies in a release. Parameters are those of `startNginx`. */
export async function startCaddy(
  program: string,
  root: string,
  directory: string,
): Promise<RealServer> {
  const folder = testFolder();
  const port = await freePort();
  writeFileSync(
    join(folder, "Caddyfile"),
    `{
	admin off
	auto_https off
}
import ${join(directory, ".rung/Caddyfile")}
:${port} {
	bind 127.0.0.1
	root * ${root}
	import rung
}
`,
  );
  const close = await startProgram(
    program,
    ["run", "--adapter", "caddyfile", "--config", join(folder, "Caddyfile")],
    port,
    // Caddy keeps files of its own there.
    { HOME: folder },
  );
  return { origin: `http://127.0.0.1:${port}`, port, close };
}

/** A site behind Varnish: where its server listens, and what only tests have to tell Varnish of it. */
interface Origin {
  readonly port: number;
  /** VCL for requests to the server itself. */
  readonly fetch?: string;
}

/**
 * One Varnish with the configuration that lies in a release, in front of several servers.
 *
 * @returns where it stands for each server, in their order
 */
export async function startVarnish(
  program: string,
  directory: string,
  origins: readonly Origin[],
): Promise<{ readonly origins: readonly string[]; close(): Promise<void> }> {
  const folder = testFolder();
  const ports = await Promise.all(origins.map(freePort));
  const each = (text: (origin: Origin, index: number) => string) => origins.map(text).join("\n");
  writeFileSync(
    join(folder, "default.vcl"),
    `vcl 4.1;
${each(({ port }, index) => `backend origin_${index} { .host = "127.0.0.1"; .port = "${port}"; }`)}
acl rung_purgers { "127.0.0.1"; }
sub vcl_recv {
${each((_, index) => `if (local.socket == "socket_${index}") { set req.backend_hint = origin_${index}; }`)}
}
sub vcl_backend_fetch {
${each(({ fetch = "" }, index) => `if (bereq.backend == origin_${index}) { ${fetch} }`)}
}
include "${join(directory, ".rung/varnish.vcl")}";
`,
  );
  const close = await startProgram(
    program,
    [
      ...["-F", "-n", join(folder, "work"), "-f", join(folder, "default.vcl"), "-j", "none"],
      ...["-s", "malloc,16m", "-p", "http_gzip_support=off"],
      ...ports.flatMap((port, index) => ["-a", `socket_${index}=127.0.0.1:${port}`]),
    ],
    ports[0] ?? 0,
  );
  return { origins: ports.map((port) => `http://127.0.0.1:${port}`), close };
}
