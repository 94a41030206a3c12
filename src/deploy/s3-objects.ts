import { createHash } from "node:crypto";
import { pageFile, pathOfFile } from "../model/page-file";
import type { CacheClass } from "../release/cache-class";
import { headersOf } from "../release/header-rules";
import type { Manifest } from "../release/manifest";

/** What S3 keeps of an object beside its bytes, and answers with them. All other headers are CloudFront's to add. */
export interface ObjectHeaders {
  readonly contentType: string;
  readonly cacheControl: string;
  /** Where S3's website hosting sends those who ask for it. */
  readonly redirect?: string;
}

/** An object that readers can ask for, as a release wants it. */
export interface SiteObject {
  /** Its key, without the target's prefix; in the release, the file's path. */
  readonly path: string;
  /** SHA-256 of its bytes, in hex. */
  readonly digest: string;
  readonly bytes: number;
  readonly cache: CacheClass;
  readonly headers: ObjectHeaders;
}

/** Everything of ours that is no part of the site lies under this key. */
export const ownFolder = ".rung/";
export const stateKey = `${ownFolder}state.json`;
export const lockKey = `${ownFolder}lock.json`;
const manifestsFolder = `${ownFolder}releases/`;
const bytesFolder = `${ownFolder}pages/`;

/** SHA-256 of no bytes, which is what an object that only redirects has. */
const emptyDigest = createHash("sha256").digest("hex");

/** The objects of a release, and one for each redirect where S3 answers readers by itself; by path. */
export function objectsOf(manifest: Manifest): Map<string, SiteObject> {
  const objects = new Map<string, SiteObject>();
  for (const { from, to } of manifest.redirects) {
    const path = pageFile(from);
    objects.set(path, {
      path,
      digest: emptyDigest,
      bytes: 0,
      cache: "data",
      headers: {
        contentType: "text/html; charset=utf-8",
        cacheControl: headersOf(manifest.headers, from)["Cache-Control"] ?? "",
        redirect: to.startsWith("/") ? `${manifest.site.pathPrefix}${encodeURI(to)}` : to,
      },
    });
  }
  for (const { path, digest, bytes, type, cache } of manifest.files) {
    const headers = headersOf(manifest.headers, pathOfFile(path));
    objects.set(path, {
      path,
      digest,
      bytes,
      cache,
      headers: { contentType: type, cacheControl: headers["Cache-Control"] ?? "" },
    });
  }
  return objects;
}

/** Where a release's manifest is kept. */
export const manifestKey = (release: string): string => `${manifestsFolder}${release}.json`;

/** The release whose manifest has this key; `undefined` for any other. */
export function releaseOfKey(key: string): string | undefined {
  return /^\.rung\/releases\/([0-9a-f]{64})\.json$/.exec(key)?.[1];
}

/**
 * Where the bytes of what is no hashed asset are kept, ready to be copied to their path with headers and all: the same key
 * for the same bytes and headers.
 */
export function bytesKey({ digest, headers }: SiteObject): string {
  const suffix = createHash("sha256").update(`${headers.contentType}\n${headers.cacheControl}`);
  return `${bytesFolder}${digest}-${suffix.digest("hex").slice(0, 8)}`;
}

export const isBytesKey = (key: string): boolean => key.startsWith(bytesFolder);

/** Every key that a release needs, to be live or to become it again, but for the places of its pages. */
export function keysOf(manifest: Manifest): string[] {
  const objects = [...objectsOf(manifest).values()].filter(
    ({ headers }) => headers.redirect === undefined,
  );
  return [
    manifestKey(manifest.release),
    ...objects.map((object) => (object.cache === "asset" ? object.path : bytesKey(object))),
  ];
}

/** Do two objects answer with the same headers? */
export function sameHeaders(a: ObjectHeaders, b: ObjectHeaders): boolean {
  return (
    a.contentType === b.contentType &&
    a.cacheControl === b.cacheControl &&
    a.redirect === b.redirect
  );
}
