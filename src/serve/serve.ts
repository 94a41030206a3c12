import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { UsageError } from "../model/usage-error";
import { readManifest } from "../release/read-manifest";
import { Releases } from "./open-release";
import { respond, sendText } from "./respond";

export interface ServeOptions {
  /** A release. It may be swapped for another while it is served. */
  readonly directory: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The interface to listen on: by default this machine alone, `0.0.0.0` for the whole network. */
  readonly host?: string;
  /** `""`, or like `/blog`: the site is served under it, as it was built for it. */
  readonly pathPrefix: string;
}

export interface RunningServer {
  /** Where the home page is. */
  readonly url: string;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves a release as its manifest says and every good host does: headers, stored compression, validators, ranges, redirects
 * and the 404 page.
 *
 * @throws {UsageError} in one line, when there is no release or the port cannot be had
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { port, host = "127.0.0.1", pathPrefix } = options;
  const directory = resolve(options.directory);
  if (!(await readManifest(directory))) {
    throw new UsageError(`there is no release in ${options.directory} to serve; run a build first`);
  }
  const releases = new Releases(directory);
  const server = createServer((request, response) => {
    respond(request, response, releases, pathPrefix).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else sendText(response, 500, `${String(error)}\n`);
    });
  });
  await listen(server, port, host);
  const { port: taken } = server.address() as AddressInfo;
  const name = host === "127.0.0.1" || host === "0.0.0.0" ? "localhost" : urlHost(host);
  return {
    url: `http://${name}:${taken}${pathPrefix}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(portError(error, port, host)));
    server.listen(port, host, done);
  });
}

function portError(error: NodeJS.ErrnoException, port: number, host: string): Error {
  switch (error.code) {
    case "EADDRINUSE":
      return new UsageError(
        `port ${port} is taken; stop the program that uses it, or choose another with --port`,
      );
    case "EACCES":
      return new UsageError(`port ${port} needs more rights; choose one above 1023 with --port`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new UsageError(`this machine has no interface ${host}`);
    default:
      return error;
  }
}

function urlHost(host: string): string {
  return host.includes(":") ? `[${host === "::" ? "::1" : host}]` : host;
}
