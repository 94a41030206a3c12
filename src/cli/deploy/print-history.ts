import { stdout } from "node:process";
import type { Deployment } from "../../deploy/target";
import { plural } from "../../model/plural";
import { size } from "../size";
import { shortId } from "./plan-lines";

/** A line for each release, the latest first. */
export function printHistory(deployments: readonly Deployment[]): void {
  if (deployments.length === 0) stdout.write("Nothing was deployed there yet.\n");
  for (const deployment of deployments) stdout.write(`${historyLine(deployment)}\n`);
}

function historyLine({ release, time, live, files, bytes }: Deployment): string {
  const moment = time.toISOString().slice(0, 16).replace("T", " ");
  return `${moment} UTC  ${shortId(release)}  ${plural(files, "file")}, ${size(bytes)}${live ? "  live" : ""}`;
}
