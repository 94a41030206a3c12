import { ReleaseError, UsageError } from "../release/errors";
import { parseAddress } from "./address";
import type { Target, TargetOptions } from "./target";

/**
 * The host that TARGET names. Nothing is asked of it yet.
 *
 * @throws {UsageError} when TARGET is none, or an option is given that is not for it
 */
export async function openTarget(written: string, options: TargetOptions): Promise<Target> {
  const address = parseAddress(written);
  if (address.kind !== "s3") {
    for (const option of ["endpoint", "cloudfront", "varnish"] as const)
      if (options[option] !== undefined)
        throw new UsageError(`--${option} is for s3:// targets only; leave it out`);
  }
  if (address.kind === "s3") return (await import("./s3")).s3Target(address, options);
  throw new ReleaseError([`deploying to ${address.kind} is not written yet`]);
}
