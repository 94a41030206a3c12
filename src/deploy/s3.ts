import { isDeepStrictEqual } from "node:util";
import { ReleaseError } from "../release/errors";
import { cloudFrontFunction } from "../release/hosts/cloudfront";
import { cloudFrontHeaders } from "../release/hosts/cloudfront-headers";
import type { Manifest } from "../release/manifest";
import type { Address } from "./address";
import { applyS3 } from "./s3-apply";
import { Bucket } from "./s3-bucket";
import { invalidate, invalidationFor, invalidationLine } from "./s3-cloudfront";
import { s3LimitFaults } from "./s3-limits";
import type { Live } from "./s3-live";
import { Lock } from "./s3-lock";
import { ownFolder } from "./s3-objects";
import { planS3, type S3Plan } from "./s3-plan";
import { readKept, readLive, readState } from "./s3-read";
import { type HistoryEntry, historyWith, releaseBefore, type State } from "./s3-state";
import type { Deployment, Plan, Release, Report, Target, TargetOptions } from "./target";
import { purge, purgeLine } from "./varnish";

/** The release that is to be live, and where its bytes are. */
interface Wish {
  readonly next: Manifest;
  /** As it is to be, given what it is. */
  readonly history: (state: State | undefined, now: Date) => readonly HistoryEntry[];
  /** None for a rollback: all bytes are in the bucket. */
  readonly directory?: string;
}

/** A bucket of Amazon S3, or of another server that speaks its language, with CloudFront or Varnish in front where they are named. */
export function s3Target(
  { bucket: name, prefix }: Extract<Address, { kind: "s3" }>,
  { keep, endpoint, cloudfront, varnish }: TargetOptions,
): Target {
  const bucket = new Bucket({ bucket: name, prefix, endpoint });
  const caches = cloudfront !== undefined || varnish !== undefined;
  return {
    cannot:
      cloudfront === undefined
        ? [
            "S3 alone sends no security headers, and answers 404 where 410 is meant; with CloudFront in front and --cloudfront ID it does both",
          ]
        : [],
    async plan({ directory, manifest }: Release): Promise<Plan> {
      const faults = s3LimitFaults(manifest, { prefix, cloudFront: cloudfront !== undefined });
      if (faults.length > 0) throw new ReleaseError(faults);
      return open({
        next: manifest,
        directory,
        history: (state, now) => historyWith(state, entryOf(manifest, now), keep),
      });
    },
    async rollback(): Promise<Plan> {
      const state = await readState(bucket);
      const before = state && releaseBefore(state);
      const next = before && (await readKept(bucket, before.release));
      if (!next)
        throw new ReleaseError([
          `s3://${name} keeps no release before the live one; check out what you want back, build it, and deploy that`,
        ]);
      return open({ next, history: (latest) => latest?.history ?? [] });
    },
    async history(): Promise<readonly Deployment[]> {
      const state = await readState(bucket);
      return (state?.history ?? []).map(({ at, ...entry }) => ({
        ...entry,
        time: new Date(at),
        live: entry.release === state?.live,
      }));
    },
  };

  async function open(wish: Wish): Promise<Plan> {
    const { live, plan } = await look(bucket, wish, caches);
    const former = live.manifests.get(live.state?.live ?? "");
    return {
      release: wish.next.release,
      live: former,
      changes: plan.changes,
      upToDate: plan.upToDate,
      also: [
        ...linesOf(plan),
        ...(cloudfront === undefined ? [] : cloudFrontLines(plan, former)),
        ...(varnish === undefined ? [] : [purgeLine(plan.state.stale)]),
      ],
      apply: (report) => apply(wish, live.state, report),
    };
  }

  async function apply(wish: Wish, planned: State | undefined, report: Report): Promise<void> {
    const { lock, former } = await Lock.take(bucket);
    try {
      if (former)
        report.note(`a deploy that was cut short at ${former.seen} is finished by this one`);
      // Now that nobody else writes: what a run that failed in the meantime has moved, the plan that was shown does not know.
      const { live, plan } = await look(bucket, wish, caches);
      if (!isDeepStrictEqual(live.state, planned))
        throw new ReleaseError([
          "another release went live in the meantime; run the same command again to see what it would change now",
        ]);
      const forget = (addresses: readonly string[], state: State): Promise<State> =>
        forgetAt(wish.next, addresses, state);
      await applyS3(plan, { bucket, lock, report, directory: wish.directory, forget });
    } catch (error) {
      await lock.release().catch(() => undefined);
      throw error;
    }
    await lock.release();
  }

  async function forgetAt(
    { site }: Manifest,
    addresses: readonly string[],
    state: State,
  ): Promise<State> {
    if (varnish !== undefined) await purge(varnish, site, addresses);
    if (cloudfront === undefined) return state;
    const { invalidated } = state;
    const asked = invalidationFor(addresses, { ...site, now: new Date(), invalidated });
    await invalidate(cloudfront, asked.paths);
    return { ...state, invalidated: asked.invalidated };
  }
}

/** Looks at the bucket, and plans. */
async function look(
  bucket: Bucket,
  { next, history, directory }: Wish,
  caches: boolean,
): Promise<{ readonly live: Live; readonly plan: S3Plan }> {
  const live = await readLive(bucket, next);
  const now = new Date();
  const plan = planS3(live, { next, history: history(live.state, now), now, caches });
  if (directory !== undefined) return { live, plan };
  const lost = plan.uploads.filter(
    ({ key, object }) => live.stored.get(key)?.digest !== object.digest,
  );
  if (lost.length > 0)
    throw new ReleaseError([
      `the bucket no longer has ${lost.length} files of that release (${lost[0]?.object.path}); check it out, build it, and deploy that`,
    ]);
  return { live, plan: { ...plan, uploads: [] } };
}

function entryOf({ release, files }: Manifest, now: Date): HistoryEntry {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { release, at: now.toISOString(), files: files.length, bytes };
}

/** What happens beside the files. */
function linesOf({ steps, deletions, state }: S3Plan): string[] {
  const redirects = steps.flat().filter(({ headers }) => headers.redirect !== undefined).length;
  const former = deletions
    .flat()
    .filter((key) => key.startsWith(ownFolder) || Object.hasOwn(state.retired, key)).length;
  return [
    ...(redirects > 0 ? [`redirects set: ${redirects}`] : []),
    ...(former > 0 ? [`objects of former releases deleted: ${former}`] : []),
  ];
}

/** What CloudFront is asked, and whether its function is old. */
function cloudFrontLines({ state, manifest }: S3Plan, former: Manifest | undefined): string[] {
  const { stale, invalidated } = state;
  const asked = invalidationFor(stale, { ...manifest.site, now: new Date(), invalidated });
  const isOld = former && cloudFrontFunction(former) !== cloudFrontFunction(manifest);
  return [
    ...(stale.length > 0 ? [invalidationLine(asked)] : []),
    ...(isOld
      ? ["the CloudFront Function is another one now: publish .rung/cloudfront-function.js"]
      : []),
    ...(former && cloudFrontHeaders(former) !== cloudFrontHeaders(manifest)
      ? [
          "the CloudFront response headers policy is another one now: update it from .rung/cloudfront-headers.json",
        ]
      : []),
  ];
}
