import { z } from "zod";
import { cacheClass } from "../release/cache-class";
import { ReleaseError } from "../release/errors";
import type { SiteFacts } from "../release/header-rules";
import type { Manifest } from "../release/manifest";
import { addressesOf, encodedAddressSchema } from "./addresses";
import { changedRedirects } from "./changed-redirects";
import { takeLock } from "./folder-lock";
import { inPlace } from "./in-place";
import type { Place } from "./place";
import type { Shell } from "./shell";
import type { Change, Report } from "./target";
import { purge } from "./varnish";
import { writeAt } from "./with-input";

/**
 * Which addresses the Varnish in front of a folder may still have as they were. They are noted in the place, before anything
 * changes for readers until Varnish has forgotten them: a run that was cut short in between is made up for by the next.
 */
const staleFile = ".stale";

const staleSchema = z.array(encodedAddressSchema);

/** A Varnish that is to forget, and what. */
export interface Forgetting {
  /** Where it takes `PURGE` requests. */
  readonly varnish: string;
  readonly site: SiteFacts;
  /** At least one. */
  readonly addresses: readonly string[];
}

/** What changes for readers. */
interface Turn {
  /** What is live, if anything is. */
  readonly former: Manifest | undefined;
  readonly next: Manifest;
  /** Among the files. */
  readonly changes: readonly Change[];
}

/**
 * What Varnish has to forget: what changes now, old addresses included, and what a run before left. Assets have names of their
 * own and never change. `undefined` where there is nothing, or no Varnish.
 */
export async function forgettingFor(
  shell: Pick<Shell, "run">,
  { former, next, changes }: Turn,
  varnish: string | undefined,
): Promise<Forgetting | undefined> {
  if (varnish === undefined) return undefined;
  const noted = await shell.run(`cat "$root/${staleFile}" 2>/dev/null || true`);
  const changed = changes
    .filter(({ path }) => cacheClass(path) !== "asset")
    .flatMap(({ path }) => addressesOf(path, next.site.pathPrefix));
  const old = former ? changedRedirects(former, next) : [];
  const addresses = [...new Set([...parseStale(noted), ...changed, ...old])].sort();
  return addresses.length === 0 ? undefined : { varnish, site: next.site, addresses };
}

/** To be called under the lock, before readers get anything else. */
export async function noteStale(place: Place, { addresses }: Forgetting): Promise<void> {
  const text = addresses.map((address) => `${address}\n`).join("");
  await writeAt(place, `${place.folder}/${staleFile}`, text);
}

/** @throws {ReleaseError} when a line is no address of a site, as other programs may have written there */
function parseStale(text: string): string[] {
  const parsed = staleSchema.safeParse(text.split("\n").filter(Boolean));
  if (parsed.success) return parsed.data;
  throw new ReleaseError([
    `${staleFile} in the target folder is damaged: it lists the paths that Varnish has to forget, one a line; remove that file, and empty Varnish's cache (\`varnishadm ban req.url '~' .\`)`,
  ]);
}

/** Has Varnish forget, and then the place. To be called under the lock, once readers get what is live now. */
export async function forget(
  shell: Shell,
  { varnish, site, addresses }: Forgetting,
  report: Report,
): Promise<void> {
  report.begin("Purging");
  await purge(varnish, site, addresses);
  await shell.run(`rm -f "$root/${staleFile}"`);
}

/** Makes up for a run whose release went live, and that was cut short before Varnish knew. */
export async function forgetLater(
  place: Place,
  forgetting: Forgetting,
  report: Report,
): Promise<void> {
  await inPlace(place, async (shell) => {
    await takeLock(shell, place, report);
    await forget(shell, forgetting, report);
  });
}
