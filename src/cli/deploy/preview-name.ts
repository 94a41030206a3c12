import { InvalidArgumentError } from "commander";

/** Reads the name of a preview: it becomes part of an address, and names the live branch in no host. */
export function previewName(written: string): string {
  if (!/^[a-z0-9](?:[a-z0-9-]{0,35}[a-z0-9])?$/.test(written) || written === "main")
    throw new InvalidArgumentError(
      "expected at most 37 small letters, digits and dashes, and not main, for example --preview pr-12.",
    );
  return written;
}
