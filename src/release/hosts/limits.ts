import type { Manifest } from "../manifest";
import { cloudFrontFunction } from "./cloudfront";
import { headersFile, redirectsFile } from "./netlify-files";

const mebibyte = 1024 * 1024;

/** What Cloudflare Pages would refuse or leave out, a line each: https://developers.cloudflare.com/pages/platform/limits/ */
export function cloudflareFaults(manifest: Manifest): string[] {
  const rules = headersFile(manifest, true).split("\n");
  const redirects = redirectsFile(manifest).split("\n").length - 1;
  const large = manifest.files.filter(({ bytes }) => bytes > 25 * mebibyte);
  return [
    ...tooMany(manifest.files.length, 20_000, "files"),
    ...tooMany(rules.filter((line) => line.startsWith("/")).length, 100, "header rules"),
    ...tooMany(redirects, 2_000, "redirects"),
    ...rules
      .filter((line) => line.length > 2_000)
      .map(
        (line) =>
          `Cloudflare Pages takes 2,000 characters in a header rule, and "${line.trim().slice(0, 40)}…" has ${line.length}`,
      ),
    ...large.map(
      ({ path, bytes }) =>
        `Cloudflare Pages takes files of 25 MiB, and ${path} is ${(bytes / mebibyte).toFixed(1)} MiB; make it smaller, or host it elsewhere`,
    ),
  ];
}

/** What keeps a release's rules out of CloudFront: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html */
export function cloudFrontFaults(manifest: Manifest): string[] {
  const size = Buffer.byteLength(cloudFrontFunction(manifest));
  if (size <= 10_240) return [];
  const count = manifest.redirects.length + manifest.gone.length;
  return [
    `CloudFront takes functions of 10,240 bytes, and that of this release, with ${count} old addresses, has ${size}; drop old addresses that nobody asks for any more`,
  ];
}

function tooMany(count: number, most: number, what: string): string[] {
  if (count <= most) return [];
  const [shown, limit] = [count, most].map((number) => number.toLocaleString("en-US"));
  return [`Cloudflare Pages takes ${limit} ${what}, and this release has ${shown}`];
}
