import { takeLock } from "./folder-lock";
import { type StoredRelease, writeRecord } from "./folder-release";
import { type Forgetting, forget, noteStale } from "./folder-stale";
import { checkStillLive, switchTo } from "./folder-switch";
import { inPlace } from "./in-place";
import type { KeptAsset } from "./kept-assets";
import { linkAssets } from "./link-assets";
import type { Place } from "./place";
import type { Report } from "./target";

interface Order {
  readonly place: Place;
  readonly live: StoredRelease;
  readonly target: StoredRelease;
  /** What the live release has and the other has not. */
  readonly kept: readonly KeptAsset[];
  readonly forgetting: Forgetting | undefined;
  readonly report: Report;
}

/** Switches back to an earlier release, which first takes over the assets that open pages of the live one go on asking for. */
export async function rollBackFolder({
  place,
  live,
  target,
  kept,
  forgetting,
  report,
}: Order): Promise<void> {
  await inPlace(place, async (shell) => {
    await takeLock(shell, place, report);
    await checkStillLive(shell, place, live.name);
    report.begin("Switching back");
    const { pathPrefix } = target.manifest.site;
    await linkAssets(place, { from: live.name, to: target.name, pathPrefix, assets: kept });
    const record = { ...target.record, kept: [...target.kept, ...kept] };
    await writeRecord(place, target.name, record);
    if (forgetting) await noteStale(place, forgetting);
    await switchTo(shell, target.name);
    if (forgetting) await forget(shell, forgetting, report);
  });
}
