import { isDeepStrictEqual } from "node:util";
import type { Manifest } from "../release/manifest";
import { addressesOf } from "./addresses";
import type { Live, Stored } from "./s3-live";
import {
  bytesKey,
  isBytesKey,
  keysOf,
  manifestKey,
  objectsOf,
  releaseOfKey,
  type SiteObject,
  sameHeaders,
} from "./s3-objects";
import { planOrder } from "./s3-order";
import type { HistoryEntry, State } from "./s3-state";
import type { Change } from "./target";

/** Bytes that are sent from this machine. */
export interface Upload {
  readonly key: string;
  readonly object: SiteObject;
}

/**
 * What is done to a bucket, in this order: nothing that readers see changes before `steps`, and nothing is deleted before
 * all the rest is done.
 */
export interface S3Plan {
  readonly manifest: Manifest;
  /** Must the bucket be given the manifest first? Then every later run knows of this one, finished or not. */
  readonly begins: boolean;
  /** Hashed assets, and the bytes of everything else, which no reader looks for where they are kept. */
  readonly uploads: readonly Upload[];
  /** What is put in place, on the server itself, one group after the other. */
  readonly steps: readonly (readonly SiteObject[])[];
  /** Written when all of that is done; makes the release the live one. */
  readonly state: State;
  /**
   * Keys, one group after the other: pages that are no more, assets that nobody can need, and what belongs to no release that
   * is kept; then the manifests that tell of them.
   */
  readonly deletions: readonly (readonly string[])[];
  /** Addresses that caches may have learned again before their objects were deleted. */
  readonly removed: readonly string[];
  /** Written at the end, if it differs: caches have forgotten, and everything is deleted. */
  readonly finalState: State;
  /** The files among all that, for people. */
  readonly changes: readonly Change[];
  /** Is there nothing to do? */
  readonly upToDate: boolean;
}

export interface Intent {
  readonly next: Manifest;
  /** As it is to be. */
  readonly history: readonly HistoryEntry[];
  readonly now: Date;
  /** Is there a cache in front that can be told what to forget? */
  readonly caches: boolean;
}

/** Hashed assets stay this long after the last release that named them: milliseconds. */
const retention = 30 * 24 * 60 * 60 * 1000;

/** What makes a release the live one, whatever a run that was cut short has left behind. */
export function planS3(live: Live, { next, history, now, caches }: Intent): S3Plan {
  const { state, listing, manifests } = live;
  const wanted = objectsOf(next);
  const deviating = [...wanted.values()].filter((object) => !stands(object, live.stored));
  const gone = goneObjects(live, wanted);
  const removed = gone.filter(
    ({ path, cache }) => cache !== "asset" && live.stored.get(path)?.digest !== undefined,
  );

  const since = state?.live === next.release ? state.since : now.toISOString();
  const retired: Record<string, string> = {};
  for (const [path, time] of Object.entries(state?.retired ?? {}))
    if (!wanted.has(path)) retired[path] = time;
  for (const { path, cache } of gone) if (cache === "asset") retired[path] ??= since;
  const kept = history.flatMap(({ release }) =>
    release === next.release ? [next] : (manifests.get(release) ?? []),
  );
  const needed = new Set(kept.flatMap(keysOf));
  const expired = new Set(
    Object.entries(retired)
      .filter(
        ([path, time]) => !needed.has(path) && Date.parse(since) - Date.parse(time) > retention,
      )
      .map(([path]) => path),
  );
  const unneeded = (isOurs: (key: string) => boolean): string[] =>
    [...listing.keys()].filter((key) => isOurs(key) && !needed.has(key));

  const addresses = (objects: readonly SiteObject[]): string[] =>
    caches ? objects.flatMap(({ path }) => addressesOf(path, next.site.pathPrefix)) : [];
  const touched = [...deviating, ...differing(live, wanted), ...removed].filter(
    ({ cache }) => cache !== "asset",
  );
  const stale = [...new Set([...(state?.stale ?? []), ...addresses(touched)])].sort();

  const nextState: State = {
    format: 1,
    live: next.release,
    since,
    history,
    retired,
    stale,
    invalidated: state?.invalidated ?? { month: "", paths: 0 },
  };
  const plan = {
    manifest: next,
    begins: !listing.has(manifestKey(next.release)),
    uploads: [...wanted.values()].flatMap((object) => uploadFor(object, live)),
    steps: planOrder(
      deviating.filter(({ cache }) => cache !== "asset"),
      (path) => !listing.has(path),
    ),
    state: nextState,
    deletions: [
      [
        ...removed.map(({ path }) => path),
        ...[...expired].filter((path) => listing.has(path)),
        ...unneeded(isBytesKey),
      ],
      unneeded((key) => releaseOfKey(key) !== undefined),
    ].filter((group) => group.length > 0),
    removed: addresses(removed),
    finalState: {
      ...nextState,
      retired: Object.fromEntries(Object.entries(retired).filter(([path]) => !expired.has(path))),
      stale: caches ? [] : stale,
    },
    changes: [
      ...deviating.flatMap((object) => changeOf(object, live.stored.get(object.path))),
      ...removed.flatMap(({ path, bytes, headers }) =>
        headers.redirect === undefined ? [{ kind: "removed" as const, path, bytes }] : [],
      ),
    ],
  };
  const upToDate =
    !plan.begins &&
    [plan.uploads, plan.steps, plan.deletions].every(({ length }) => length === 0) &&
    isDeepStrictEqual(plan.finalState, state);
  return { ...plan, upToDate };
}

/** Does this stand in the bucket as it is to be? */
function stands(object: SiteObject, stored: ReadonlyMap<string, Stored>): boolean {
  const found = stored.get(object.path);
  return found?.digest === object.digest && sameHeaders(found.headers, object.headers);
}

/**
 * The objects of other releases that stand where the next release has nothing: of the live one, of former ones that are kept,
 * and of those whose deploy was cut short; once each.
 */
function goneObjects(
  { listing, manifests }: Live,
  wanted: ReadonlyMap<string, SiteObject>,
): SiteObject[] {
  const gone = new Map<string, SiteObject>();
  for (const manifest of manifests.values())
    for (const [path, object] of objectsOf(manifest))
      if (!wanted.has(path) && listing.has(path)) gone.set(path, object);
  return [...gone.values()];
}

/**
 * The objects that were answered otherwise until now: by the live release, or by one whose deploy was cut short, which is no
 * part of the history.
 */
function differing(
  { state, manifests }: Live,
  wanted: ReadonlyMap<string, SiteObject>,
): SiteObject[] {
  const finished = new Set(state?.history.map(({ release }) => release));
  return [...manifests.values()]
    .filter(({ release }) => release === state?.live || !finished.has(release))
    .flatMap((manifest) => [...objectsOf(manifest).values()])
    .filter((object) => {
      const next = wanted.get(object.path);
      return next && (next.digest !== object.digest || !sameHeaders(next.headers, object.headers));
    });
}

/** What has to be sent for an object: hashed assets to their place, all else to where its bytes are kept. Redirects have none. */
function uploadFor(object: SiteObject, { listing, stored }: Live): Upload[] {
  if (object.headers.redirect !== undefined) return [];
  if (object.cache === "asset") return stands(object, stored) ? [] : [{ key: object.path, object }];
  const key = bytesKey(object);
  return listing.get(key)?.bytes === object.bytes ? [] : [{ key, object }];
}

function changeOf({ path, bytes, digest, headers }: SiteObject, stored?: Stored): Change[] {
  if (headers.redirect !== undefined) return [];
  if (!stored) return [{ kind: "new", path, bytes }];
  return [{ kind: stored.digest === digest ? "headers" : "changed", path, bytes }];
}
