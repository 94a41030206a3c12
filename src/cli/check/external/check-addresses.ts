import { join } from "node:path";
import type { Answer } from "../../../check/external-links";
import { keepIn, keptIn } from "../../../content/sealed-cache";
import { plural } from "../../../model/plural";
import { site } from "../../../site";
import type { Manners } from "./check-address";
import { checkEach } from "./check-each";
import { type KeptAnswer, stillCounts } from "./kept-answers";

const manners: Manners = {
  timeout: 15_000,
  pause: 1_000,
  backOff: 2_000,
  longestWait: 30_000,
  userAgent: `Rung link check (+${site.url})`,
};

/** The form of the file; another number makes an older one count as none. */
const version = "1";

/**
 * Asks the web about addresses, and keeps the answers in `.rung/check/`.
 *
 * @param say takes lines for a person who waits
 */
export async function checkAddresses(
  addresses: readonly string[],
  project: string,
  say: (text: string) => void,
  how: Manners = manners,
): Promise<Map<string, Answer>> {
  const file = join(project, ".rung/check/external.json");
  const kept = ((await keptIn(file, version)) ?? {}) as Record<string, KeptAnswer>;
  const now = Date.now();
  const known = addresses.flatMap((address) => {
    const before = Object.hasOwn(kept, address) ? kept[address] : undefined;
    return before && stillCounts(before, now) ? [[address, before] as const] : [];
  });
  const answers = new Map(known.map(([address, { answer }]) => [address, answer]));
  const asked = addresses.filter((address) => !answers.has(address));
  if (asked.length > 0) say(`Asking other sites about ${plural(asked.length, "page")}\n`);
  const fresh = await checkEach(asked, how);
  for (const [address, answer] of fresh) answers.set(address, answer);
  const silent = [...fresh.values()].filter(({ kind }) => kind === "unknown").length;
  if (silent > 0) say(`${plural(silent, "page")} could not be asked about; try again later\n`);
  const at = Date.now();
  const all = [
    ...known,
    ...[...fresh].map(([address, answer]) => [address, { answer, at }] as const),
  ];
  await keepIn(file, version, Object.fromEntries(all));
  return answers;
}
