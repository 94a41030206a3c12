import { cloudFrontFunction } from "../release/hosts/cloudfront";
import type { Manifest } from "../release/manifest";
import { objectsOf } from "./s3-objects";

/**
 * Bytes of an object's key, and of a CloudFront Function's code.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html
 */
const limits = { key: 1024, code: 10 * 1024 };

/** A line for each limit that a release does not keep. */
export function s3LimitFaults(
  manifest: Manifest,
  { prefix, cloudFront }: { readonly prefix: string; readonly cloudFront: boolean },
): string[] {
  const faults = [...objectsOf(manifest).keys()]
    .map((path) => (prefix === "" ? path : `${prefix}/${path}`))
    .filter((key) => Buffer.byteLength(key) > limits.key)
    .map(
      (key) =>
        `S3 takes keys of at most ${limits.key} bytes; ${key.slice(0, 60)}… has ${Buffer.byteLength(key)}; give it a shorter name`,
    );
  const code = Buffer.byteLength(cloudFrontFunction(manifest));
  if (cloudFront && code > limits.code)
    faults.push(
      `CloudFront takes functions of at most ${limits.code} bytes; cloudfront-function.js has ${code}; remove old redirects from content/redirects.yml, or aliases of posts`,
    );
  return faults;
}
