import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { testFolder } from "../support/test-folder";
import { bucket } from "./s3-server";

const project = join(__dirname, "../..");

/** Starts `deploy` of a release in a process of its own, against a server. */
export type StartDeploy = (directory: string, endpoint: string) => ChildProcess;

/** As one file the command starts in a fraction of the time, and tests start it once for each request. */
export async function bundledDeploy(): Promise<StartDeploy> {
  const command = join(testFolder(), "deploy.cjs");
  await build({
    entryPoints: [join(project, "src/cli/deploy.ts")],
    bundle: true,
    platform: "node",
    external: ["sharp", "lightningcss"],
    outfile: command,
    logLevel: "error",
  });
  return (directory, endpoint) =>
    spawn(
      process.execPath,
      [command, `s3://${bucket}`, "--endpoint", endpoint, "--out", directory, "--keep", "2"],
      { env: { ...process.env, NO_COLOR: "1" }, stdio: ["ignore", "ignore", "pipe"] },
    );
}
