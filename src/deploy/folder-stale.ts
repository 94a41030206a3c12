import { cacheClass } from "../release/cache-class";
import type { SiteFacts } from "../release/header-rules";
import type { Manifest } from "../release/manifest";
import { addressesOf } from "./addresses";
import { changedRedirects } from "./changed-redirects";
import { takeLock } from "./folder-lock";
import { inPlace } from "./in-place";
import type { Place } from "./place";
import type { Shell } from "./shell";
import type { Change, Report } from "./target";
import { purge } from "./varnish";

/**
 * Which addresses the Varnish in front of a folder may still have as they were. They are noted in the place, before anything
 * changes for readers until Varnish has forgotten them: a run that was cut short in between is made up for by the next.
 */
const staleFile = ".stale";

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
  const addresses = [...new Set([...noted.split("\n").filter(Boolean), ...changed, ...old])].sort();
  return addresses.length === 0 ? undefined : { varnish, site: next.site, addresses };
}

/** To be called under the lock, before readers get anything else. */
export async function noteStale(shell: Shell, { addresses }: Forgetting): Promise<void> {
  await shell.run(`
cat > "$root/${staleFile}.part" <<'STALE'
${addresses.join("\n")}
STALE
mv -f "$root/${staleFile}.part" "$root/${staleFile}"`);
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
