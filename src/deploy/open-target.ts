import { UsageError } from "../model/usage-error";
import { parseAddress } from "./address";
import { folderTarget } from "./folder-target";
import { hostTarget } from "./host-target";
import { hosts } from "./hosts";
import { localPlace, sshPlace } from "./place";
import type { Target, TargetOptions } from "./target";

/**
 * The host that TARGET names. Nothing is asked of it yet.
 *
 * @throws {UsageError} when TARGET is none, or an option is given that is not for it
 */
export async function openTarget(written: string, options: TargetOptions): Promise<Target> {
  const address = parseAddress(written);
  const hasPreviews = address.kind === "netlify" || address.kind === "cloudflare";
  if (options.preview !== undefined && !hasPreviews)
    throw new UsageError("only netlify and cloudflare have previews; leave --preview out");
  for (const option of ["endpoint", "varnish"] as const) checkServer(option, options[option]);
  if (address.kind !== "s3") {
    for (const option of ["endpoint", "cloudfront"] as const)
      if (options[option] !== undefined)
        throw new UsageError(`--${option} is for s3:// targets only; leave it out`);
  }
  if (options.varnish !== undefined && address.kind in hosts)
    throw new UsageError(
      "--varnish is for file://, ssh:// and s3:// targets only, as hosts have caches of their own; leave it out",
    );
  switch (address.kind) {
    case "file":
      return folderTarget(localPlace(address.folder), options);
    case "ssh":
      return folderTarget(sshPlace(address), options);
    case "netlify":
    case "cloudflare":
    case "github-pages":
      return hostTarget(hosts[address.kind], options.preview);
    case "s3":
      return (await import("./s3")).s3Target(address, options);
  }
}

/** Errors and the shell's history show it, so it holds no password. */
function checkServer(option: string, written: string | undefined): void {
  if (written === undefined) return;
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url && (url.username !== "" || url.password !== ""))
    throw new UsageError(
      `--${option} has a user or a password in its address, which would be shown; leave them out, and let the server accept this machine's address`,
    );
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "")
    throw new UsageError(
      `--${option} has no address of a server; expected one like http://127.0.0.1:6081`,
    );
}
