import { forEachOf } from "../model/for-each-of";
import type { Manifest } from "../release/manifest";
import { parseManifest } from "../release/read-manifest";
import type { Bucket } from "./s3-bucket";
import { type Live, remembered } from "./s3-live";
import { manifestKey, objectsOf, releaseOfKey, stateKey } from "./s3-objects";
import { parseState, type State } from "./s3-state";

/** Questions under way at the same time. */
const lanes = 16;

/** What was last deployed, and the manifest of that; reads two objects at most. */
export async function readState(bucket: Bucket): Promise<State | undefined> {
  const found = await bucket.read(stateKey);
  return found && parseState(found.text);
}

/** A manifest that the bucket keeps; `undefined` where it is none, damaged, or of another version. */
export async function readKept(bucket: Bucket, release: string): Promise<Manifest | undefined> {
  const found = await bucket.read(manifestKey(release));
  if (!found) return undefined;
  try {
    const manifest = parseManifest(found.text, manifestKey(release), "deploy again");
    return manifest?.release === release ? manifest : undefined;
  } catch {
    return undefined;
  }
}

/** Everything that a plan for `next` has to know of the bucket. Writes nothing. */
export async function readLive(bucket: Bucket, next: Manifest): Promise<Live> {
  const listing = await bucket.list();
  const state = listing.has(stateKey) ? await readState(bucket) : undefined;
  const manifests = new Map<string, Manifest>();
  const releases = [...listing.keys()].flatMap((key) => releaseOfKey(key) ?? []);
  await forEachOf(releases, lanes, async (release) => {
    const manifest = await readKept(bucket, release);
    if (manifest) manifests.set(release, manifest);
  });
  const { known, unsure } = remembered(objectsOf(next), { state, listing, manifests });
  await forEachOf(unsure, lanes, async (path) => {
    const found = await bucket.head(path);
    if (found) known.set(path, found);
  });
  return { state, listing, manifests, stored: known };
}
