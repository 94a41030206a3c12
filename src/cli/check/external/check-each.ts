import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../../../check/external-links";
import { forEachOf } from "../../../model/for-each-of";
import { checkAddress, type Manners } from "./check-address";

/** How many hosts are asked at a time. */
const hostsAtOnce = 8;

/** Asks about every address: several hosts at a time, each host one thing at a time, with a pause. */
export async function checkEach(
  addresses: readonly string[],
  manners: Manners,
): Promise<Map<string, Answer>> {
  const byHost = new Map<string, string[]>();
  for (const address of addresses) {
    const { host } = new URL(address);
    byHost.set(host, [...(byHost.get(host) ?? []), address]);
  }
  const answers = new Map<string, Answer>();
  await forEachOf(byHost.values(), hostsAtOnce, async (ofHost) => {
    for (const [place, address] of ofHost.entries()) {
      if (place > 0) await wait(manners.pause);
      answers.set(address, await checkAddress(address, manners));
    }
  });
  return answers;
}
