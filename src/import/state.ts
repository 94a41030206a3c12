import { createHash } from "node:crypto";
import { z } from "zod";

/** What an import remembers in its target, so that the next one knows its own files from an author's. */
const schema = z.object({
  version: z.literal(1),
  /** Slugs by the items' keys. */
  slugs: z.record(z.string(), z.string()),
  /** Digests of the files as written, by their path in the target. */
  files: z.record(z.string(), z.string()),
});

export type ImportState = z.output<typeof schema>;

export const noState: ImportState = { version: 1, slugs: {}, files: {} };

/** The state in a file, or undefined where it is none. */
export function readState(text: string): ImportState | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** SHA-256, hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** What to do with a file of the target. */
export type Decision = "write" | "same" | "edited" | "removed";

/**
 * Whether a file may be written: an author's own, or one changed or removed since the last import, may not.
 *
 * @param present digest of the file as it is, undefined where there is none
 * @param written digest as the last import wrote it
 * @param next digest as this import would write it
 */
export function decide(
  present: string | undefined,
  written: string | undefined,
  next: string,
): Decision {
  if (present === undefined) return written === undefined ? "write" : "removed";
  if (present === next) return "same";
  return present === written ? "write" : "edited";
}
