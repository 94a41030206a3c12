import { ReleaseError } from "../release/errors";
import type { Manifest } from "../release/manifest";
import { changesBetween } from "./changes";
import { deployToFolder } from "./folder-deploy";
import { liveFolder, readLive, readRecord, readStored, releaseFolders } from "./folder-release";
import { rollBackFolder } from "./folder-rollback";
import { forgetLater, forgettingFor } from "./folder-stale";
import { inPlace } from "./in-place";
import { assetsToKeep, type KeptAsset } from "./kept-assets";
import type { Place } from "./place";
import type { Shell } from "./shell";
import type { Change, Deployment, Plan, Release, Target, TargetOptions } from "./target";
import { purgeLine } from "./varnish";

type FolderOptions = Pick<TargetOptions, "keep" | "varnish">;

/** Releases in a folder, of which one is served by way of the link `current`. */
export function folderTarget(place: Place, options: FolderOptions): Target {
  return {
    cannot: [],
    plan: (release) => inPlace(place, (shell) => planDeploy(shell, place, release, options)),
    rollback: () => inPlace(place, (shell) => planRollback(shell, place, options)),
    history: () => inPlace(place, history),
  };
}

async function planDeploy(
  shell: Shell,
  place: Place,
  release: Release,
  { keep, varnish }: FolderOptions,
): Promise<Plan> {
  const { manifest } = release;
  const live = await readLive(shell);
  const kept = live ? assetsToKeep(live, manifest, new Date()) : [];
  const former = live ? [...live.manifest.files, ...live.kept] : [];
  const changes = stillKept(changesBetween(former, manifest.files), kept);
  const forgetting = await forgettingFor(
    shell,
    { former: live?.manifest, next: manifest, changes },
    varnish,
  );
  const isLive = live?.manifest.release === manifest.release;
  return {
    release: manifest.release,
    live: live?.manifest,
    changes,
    upToDate: isLive && !forgetting,
    also: [
      ...(live ? beside(live.manifest, manifest, kept) : firstSteps(place)),
      ...(forgetting ? [purgeLine(forgetting.addresses)] : []),
    ],
    apply: (report) =>
      isLive && forgetting
        ? forgetLater(place, forgetting, report)
        : deployToFolder({ place, release, live, changes, kept, keep, forgetting, report }),
  };
}

async function planRollback(shell: Shell, place: Place, { varnish }: FolderOptions): Promise<Plan> {
  const live = await readLive(shell);
  if (!live) throw new ReleaseError([`nothing was deployed to ${place.name} yet`]);
  const { before } = live.record;
  if (before === undefined || !(await releaseFolders(shell)).includes(before))
    throw new ReleaseError([
      `${place.name} keeps no release before the live one; build the one that you want and deploy it, and keep more with --keep`,
    ]);
  const target = await readStored(shell, before);
  const known = new Set(target.kept.map(({ path }) => path));
  const kept = assetsToKeep(live, target.manifest, new Date()).filter(
    ({ path }) => !known.has(path),
  );
  const changes = stillKept(changesBetween(live.manifest.files, target.manifest.files), kept);
  const forgetting = await forgettingFor(
    shell,
    { former: live.manifest, next: target.manifest, changes },
    varnish,
  );
  return {
    release: target.manifest.release,
    live: live.manifest,
    changes,
    upToDate: false,
    also: [
      ...beside(live.manifest, target.manifest, kept),
      ...(forgetting ? [purgeLine(forgetting.addresses)] : []),
    ],
    apply: (report) => rollBackFolder({ place, live, target, kept, forgetting, report }),
  };
}

async function history(shell: Shell): Promise<Deployment[]> {
  const live = await liveFolder(shell);
  const deployments: Deployment[] = [];
  for (const name of (await releaseFolders(shell)).reverse()) {
    const { release, seconds, files, bytes } = await readRecord(shell, name);
    const time = new Date(seconds * 1000);
    deployments.push({ release, time, live: name === live, files, bytes });
  }
  return deployments;
}

/** A kept asset is not removed for readers. */
function stillKept(changes: readonly Change[], kept: readonly KeptAsset[]): Change[] {
  const reachable = new Set(kept.map(({ path }) => path));
  return changes.filter(({ path }) => !reachable.has(path));
}

function beside(former: Manifest, next: Manifest, kept: readonly KeptAsset[]): string[] {
  const lines: string[] = [];
  if (kept.length > 0)
    lines.push(
      `kept for pages that readers have open, 30 days: ${kept.length} assets of former releases`,
    );
  const rules = ({ headers, redirects, gone }: Manifest) =>
    JSON.stringify([headers, redirects, gone]);
  if (rules(former) !== rules(next))
    lines.push("headers or redirects changed: reload your server, for example `nginx -s reload`");
  return lines;
}

/** What a server has to be told once. */
const firstSteps = ({ folder }: Place): string[] => [
  `point your server at ${folder}/current, with ${folder}/current/.rung/nginx.conf or Caddyfile (docs/deploying.md)`,
];
