import { stdout } from "node:process";
import { hosts } from "../../deploy/hosts";
import { plural } from "../../model/plural";
import { everything } from "../../release/host-answers";
import type { Manifest } from "../../release/manifest";
import { type Verdict, verify } from "../../verify/verify";
import { color } from "../color";
import { Progress } from "../progress";
import { withoutHttps } from "./address";

/** What the command line says beside the address. */
export interface Given {
  readonly out: string;
  readonly sample?: number;
  readonly host?: keyof typeof hosts;
}

/** Milliseconds. */
const patience = { answer: 30_000, retry: 1_000 };

/** Looks at a live site, says how far it is, and prints what is wrong. @returns whether all is well */
export async function lookAt(url: URL, manifest: Manifest, given: Given): Promise<boolean> {
  const host = given.host === undefined ? undefined : hosts[given.host];
  const say = (line: string): void => void stdout.write(`${line}\n`);
  for (const line of host?.otherwise ?? []) say(color.yellow(line));
  const progress = new Progress();
  const start = performance.now();
  const verdict = await verify({
    url,
    plain: withoutHttps(url),
    manifest,
    host: host?.answers ?? everything,
    sample: given.sample,
    now: new Date(),
    patience,
    progress: (done, known) => {
      progress.begin("Asking");
      progress.detail(`${done} of ${known}`);
    },
  }).finally(() => progress.end());
  for (const line of verdict.warnings) say(color.yellow(line));
  for (const line of verdict.faults) say(color.red(line));
  say(`\n${url.href}: ${summary(verdict, (performance.now() - start) / 1000)}`);
  return verdict.faults.length === 0;
}

function summary(
  { pages, files, redirects, certificate, ...found }: Verdict,
  seconds: number,
): string {
  return [
    plural(pages, "page"),
    plural(files, "other file"),
    plural(redirects, "redirect"),
    ...(certificate === undefined ? [] : [`a certificate for ${plural(certificate, "day")}`]),
    plural(found.faults.length, "fault"),
    `${seconds.toFixed(1)} s`,
  ].join(", ");
}
