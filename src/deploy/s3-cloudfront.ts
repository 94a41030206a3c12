import { randomUUID } from "node:crypto";
import { CloudFrontClient, CreateInvalidationCommand } from "@aws-sdk/client-cloudfront";
import { ReleaseError } from "../release/errors";
import { credentialsFault, plainFault, statusOf } from "./s3-errors";
import type { State } from "./s3-state";

/**
 * Paths that an account may invalidate in a month without paying; a path with a wildcard counts as one.
 * https://aws.amazon.com/cloudfront/pricing/
 */
const freePaths = 1000;

/** What to ask CloudFront to forget, and the month's count after that. */
export interface Invalidation {
  readonly paths: readonly string[];
  readonly invalidated: State["invalidated"];
}

/** Exact paths as long as the month's free ones last; else one wildcard for the whole site. */
export function invalidationFor(
  addresses: readonly string[],
  { pathPrefix, now, invalidated }: Pick<Invalidation, "invalidated"> & Site,
): Invalidation {
  const month = now.toISOString().slice(0, 7);
  const before = invalidated.month === month ? invalidated.paths : 0;
  const paths = before + addresses.length > freePaths ? [`${pathPrefix}/*`] : addresses;
  return { paths, invalidated: { month, paths: before + paths.length } };
}

interface Site {
  readonly pathPrefix: string;
  readonly now: Date;
}

/** For people: what is going to be asked. */
export function invalidationLine({ paths, invalidated }: Invalidation): string {
  const [path] = paths;
  return paths.length === 1 && path?.endsWith("/*")
    ? `CloudFront paths invalidated: ${path} (exact ones would be more than the ${freePaths} that are free each month)`
    : `CloudFront paths invalidated: ${paths.length} (${invalidated.paths} of the ${freePaths} that are free this month)`;
}

/**
 * Asks CloudFront to forget. It answers at once and is done in some minutes; pages are asked for again in any case, as their
 * `max-age` is 0.
 *
 * @throws {ReleaseError}
 */
export async function invalidate(distribution: string, paths: readonly string[]): Promise<void> {
  // CloudFront has one region, whatever the bucket's is.
  const client = new CloudFrontClient({ region: "us-east-1" });
  const batch = {
    CallerReference: randomUUID(),
    Paths: { Quantity: paths.length, Items: [...paths] },
  };
  try {
    await client.send(
      new CreateInvalidationCommand({ DistributionId: distribution, InvalidationBatch: batch }),
    );
  } catch (error) {
    throw new ReleaseError([credentialsFault(error) ?? distributionFault(error, distribution)]);
  } finally {
    client.destroy();
  }
}

function distributionFault(error: unknown, distribution: string): string {
  const name = error instanceof Error ? error.name : "";
  if (name === "NoSuchDistribution")
    return `there is no CloudFront distribution "${distribution}" in this account; correct --cloudfront`;
  if (name === "TooManyInvalidationsInProgress")
    return "CloudFront is still at work on earlier invalidations; run the same command again in ten minutes";
  if (statusOf(error) === 403)
    return `these credentials may not do cloudfront:CreateInvalidation on "${distribution}"; let their policy allow it, then run the same command again`;
  return plainFault(error, "CloudFront", `cloudfront:CreateInvalidation on ${distribution}`);
}
