import { isText, typesByName } from "../model/media-types";
import type { ReleasedFile } from "../release/manifest";
import type { Accepted } from "./accept";
import type { Answer } from "./answer";

/**
 * CDNs that compress by themselves leave smaller files as they are, and types that they do not know.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
 */
const worthwhile = 1000;

/** Is a text compressed for whoever can read that, and for nobody else? */
export function encodingFaults(
  { headers }: Answer,
  { path, bytes }: Pick<ReleasedFile, "path" | "bytes">,
  accepted: Accepted,
): string[] {
  const encoding = headers.get("content-encoding") ?? "identity";
  if (encoding === "identity") {
    const known = !typesByName.has(path.slice(path.lastIndexOf("/") + 1));
    if (accepted === "identity" || bytes < worthwhile || !isText(path) || !known) return [];
    return [
      `it is sent as it is to readers who take "${accepted}"; let the server send the compressed copies that lie beside it, or compress`,
    ];
  }
  if (!accepted.split(", ").includes(encoding)) {
    return [
      `Content-Encoding is "${encoding}" for readers who take "${accepted}"; let no cache mix up what is for whom`,
    ];
  }
  const varies = /(?:^|,)\s*(?:\*|accept-encoding)\s*(?:,|$)/i.test(headers.get("vary") ?? "");
  return varies
    ? []
    : [
        'it is compressed without "Vary: Accept-Encoding", so that a cache may hand it to readers who cannot read it; send that header',
      ];
}
