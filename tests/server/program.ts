import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A port that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/**
 * Starts a server and waits until it answers at a port of this machine.
 *
 * @returns ends it
 * @throws with everything that it said, if it ends before
 */
export async function startProgram(
  program: string,
  options: readonly string[],
  port: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const started = spawn(program, options, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  let said = "";
  const note = (chunk: Buffer) => {
    said += chunk.toString();
  };
  started.stdout.on("data", note);
  started.stderr.on("data", note);
  while (!(await answers(port))) {
    if (started.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    await pause(20);
  }
  return () => end(started);
}

async function end(started: ChildProcess): Promise<void> {
  if (started.exitCode !== null) return;
  const exit = once(started, "exit");
  started.kill("SIGTERM");
  await exit;
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => done(true)).once("error", () => done(false));
    socket.once("connect", () => socket.destroy());
  });
}
