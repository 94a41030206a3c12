import type { Manifest } from "../release/manifest";
import { type ObjectHeaders, objectsOf, type SiteObject, stateKey } from "./s3-objects";
import type { State } from "./s3-state";

/** What a listing says of an object. */
export interface Listed {
  readonly bytes: number;
  /** By the server's clock, in seconds. */
  readonly modified: Date;
}

/** What stands under a key, as far as it matters. */
export interface Stored {
  /** SHA-256 of its bytes, in hex; `undefined` for an object that we did not write. */
  readonly digest: string | undefined;
  readonly headers: ObjectHeaders;
}

/** What a bucket holds when a plan is made. */
export interface Live {
  readonly state: State | undefined;
  /** All objects, by key without the target's prefix. */
  readonly listing: ReadonlyMap<string, Listed>;
  /** The manifests that the bucket keeps, those of deploys that were never finished included; by release. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** What stands under the paths of the next release, and under those of former pages. */
  readonly stored: ReadonlyMap<string, Stored>;
}

/**
 * Tells what stands under the paths of the next release and of former pages. The objects are the truth. The live manifest is what we remember of
 * them, and it is trusted for an object that has not been written since the state was, by the server's own clock, and has the
 * right size; the others, `unsure`, have to be asked.
 */
export function remembered(
  next: ReadonlyMap<string, SiteObject>,
  live: Pick<Live, "state" | "listing" | "manifests">,
): { readonly known: Map<string, Stored>; readonly unsure: string[] } {
  const manifest = live.manifests.get(live.state?.live ?? "");
  const objects = manifest ? objectsOf(manifest) : new Map<string, SiteObject>();
  const written = live.listing.get(stateKey)?.modified;
  const former = [...live.manifests.values()].flatMap((each) => [...objectsOf(each).values()]);
  const pages = former.filter(({ cache }) => cache !== "asset").map(({ path }) => path);
  const known = new Map<string, Stored>();
  const unsure: string[] = [];
  for (const path of new Set([...next.keys(), ...pages])) {
    const listed = live.listing.get(path);
    if (!listed) continue;
    const object = objects.get(path);
    if (object && written && listed.modified < written && listed.bytes === object.bytes) {
      known.set(path, object);
    } else {
      unsure.push(path);
    }
  }
  return { known, unsure };
}
