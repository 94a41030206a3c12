import { env, stderr, stdout } from "node:process";
import picocolors from "picocolors";

/**
 * Whether a stream gets colors: where a person looks at it, and not in a pipe, whatever `CI` says.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function hasColor(
  { isTTY }: { readonly isTTY?: boolean | undefined },
  { NO_COLOR, FORCE_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0";
  return Boolean(isTTY) && TERM !== "dumb";
}

/** For what goes to stdout. */
export const color = picocolors.createColors(hasColor(stdout, env));

/** For what goes to stderr. */
export const errorColor = picocolors.createColors(hasColor(stderr, env));
