import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { stdout } from "node:process";
import { UsageError } from "../model/usage-error";

/** Where nobody named a port. */
const usual = 9000;
/** So many ports after it are tried. */
const tries = 100;

/**
 * The port to listen at: the one that somebody named, else the first free one from 9000 on. Another than 9000 is said in one line.
 *
 * @param named 0 for any
 * @throws UsageError when the named one is taken
 */
export async function choosePort(named: number | undefined): Promise<number> {
  if (named !== undefined) {
    const port = await freeOf(named);
    if (port !== undefined) return port;
    throw new UsageError(
      `port ${named} is taken; stop the program that uses it, or choose another with --port`,
    );
  }
  for (let next = usual; next < usual + tries; next += 1) {
    const port = await freeOf(next);
    if (port === undefined) continue;
    if (port !== usual) stdout.write(`Port ${usual} is taken; this one listens at ${port}.\n`);
    return port;
  }
  throw new UsageError(
    `the ports from ${usual} to ${usual + tries - 1} are taken; name another with --port`,
  );
}

/** Both addresses of `localhost`: a program may listen at one of them alone. */
const hosts = ["127.0.0.1", "::1"];

/** @returns the port if nobody listens there, a free one for 0, nothing otherwise */
async function freeOf(port: number): Promise<number | undefined> {
  let found = port;
  for (const host of hosts) {
    const server = createServer();
    try {
      server.listen({ host, port: found, exclusive: true });
      await once(server, "listening");
      found = (server.address() as AddressInfo).port;
    } catch (error) {
      // Any other fault, such as a machine without IPv6 or a port of the system's, is for whoever listens.
      if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") return undefined;
    } finally {
      await new Promise((done) => server.close(done));
    }
  }
  return found;
}
