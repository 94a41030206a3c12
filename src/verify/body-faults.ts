import { createHash } from "node:crypto";
import type { ReleasedFile } from "../release/manifest";
import type { Answer } from "./answer";

/** Is a file there, with the bytes of the release? What else is wrong with an answer that is not there does not matter. */
export function statusFaults({ status }: Answer): string[] {
  if (status === 200) return [];
  return [
    `the status is ${status}, expected 200; deploy this release, or let the server send all of its files`,
  ];
}

/** Was the file changed on its way, or is it that of another release? */
export function bodyFaults({ body }: Answer, { digest }: Pick<ReleasedFile, "digest">): string[] {
  if (createHash("sha256").update(body).digest("hex") === digest) return [];
  return [
    "the body is not that of this release; deploy it, let the CDN forget its copy, or switch off what rewrites files on their way",
  ];
}
