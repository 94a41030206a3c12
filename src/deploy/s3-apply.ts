import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { forEachOf } from "../model/for-each-of";
import { ReleaseError } from "../release/errors";
import { manifestText } from "../release/manifest";
import type { Bucket } from "./s3-bucket";
import type { Lock } from "./s3-lock";
import { bytesKey, manifestKey, type SiteObject, stateKey } from "./s3-objects";
import type { S3Plan, Upload } from "./s3-plan";
import { type State, stateText } from "./s3-state";
import type { Report } from "./target";

/** Requests under way at the same time. */
const lanes = 16;

interface Doing {
  readonly bucket: Bucket;
  readonly lock: Lock;
  readonly report: Report;
  /** The release on this machine, absolute; none for a rollback, whose bytes are in the bucket. */
  readonly directory: string | undefined;
  /** Lets the caches in front forget addresses; gives the state with the new count. */
  readonly forget: (addresses: readonly string[], state: State) => Promise<State>;
}

/**
 * Does a plan. Whatever operation fails, and wherever the process ends, each page is wholly the former or wholly the new one,
 * and what it names is there: assets have names of their own and come first, a page changes by one copy on the server, and
 * nothing is deleted before the release is live and caches know of it. Done again, it goes on where it stopped.
 *
 * @throws {ReleaseError}
 */
export async function applyS3(plan: S3Plan, doing: Doing): Promise<void> {
  const { bucket, lock, report, forget } = doing;
  if (plan.begins)
    await bucket.write(manifestKey(plan.manifest.release), manifestText(plan.manifest));

  await inLanes("Uploading", plan.uploads, doing, upload, ({ object }) => object.bytes);
  await lock.confirm();
  for (const step of plan.steps)
    await inLanes("Putting in place", step, doing, place, ({ bytes }) => bytes);
  await lock.confirm();
  await bucket.write(stateKey, stateText(plan.state));

  report.begin("Refreshing caches");
  let { state } = plan;
  if (plan.state.stale.length > 0) state = await forget(plan.state.stale, state);

  for (const group of plan.deletions) await inLanes("Deleting", group, doing, remove, () => 0);
  if (plan.removed.length > 0) state = await forget(plan.removed, state);
  const finalState = { ...plan.finalState, invalidated: state.invalidated };
  if (!isDeepStrictEqual(finalState, plan.state))
    await bucket.write(stateKey, stateText(finalState));
}

async function inLanes<Item>(
  phase: string,
  items: readonly Item[],
  doing: Doing,
  work: (item: Item, doing: Doing) => Promise<void>,
  bytesOf: (item: Item) => number,
): Promise<void> {
  if (items.length === 0) return;
  const total = items.reduce((sum, item) => sum + bytesOf(item), 0);
  let done = 0;
  doing.report.begin(phase);
  await forEachOf(items, lanes, async (item) => {
    await doing.lock.hold();
    await work(item, doing);
    done += bytesOf(item);
    doing.report.bytes(done, total);
  });
}

async function upload({ key, object }: Upload, { bucket, directory }: Doing): Promise<void> {
  if (directory === undefined)
    throw new ReleaseError([
      `the bytes of ${object.path} are no longer in the bucket; deploy that release from its own checkout`,
    ]);
  const body = await readFile(join(directory, object.path));
  if (createHash("sha256").update(body).digest("hex") !== object.digest)
    throw new ReleaseError([
      `${object.path} is not what the manifest of the release says; run \`npm run build\` again, and nothing else in the meantime`,
    ]);
  await bucket.put(key, body, object);
}

async function place(object: SiteObject, { bucket }: Doing): Promise<void> {
  if (object.headers.redirect === undefined) await bucket.copy(bytesKey(object), object);
  else await bucket.put(object.path, new Uint8Array(), object);
}

const remove = (key: string, { bucket }: Doing): Promise<void> => bucket.delete(key);
