import { z } from "zod";
import { pathOfFile } from "../model/page-file";

/** An address of the site as it is read back from a target. */
export const encodedAddressSchema = z
  .string()
  .regex(/^\/(?!\/)[!-~]*$/, "expected a path like /x/");

/**
 * The addresses under which caches may have an object, encoded: a page's own, and that of its `index.html`, which is what a
 * CloudFront Function makes of it.
 */
export function addressesOf(path: string, pathPrefix: string): string[] {
  return [...new Set([pathOfFile(path), `/${path}`])].map(
    (address) => pathPrefix + encodedPath(address),
  );
}

/** As browsers ask for it. */
export const encodedPath = (path: string): string =>
  path.split("/").map(encodeURIComponent).join("/");
