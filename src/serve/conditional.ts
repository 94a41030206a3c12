import type { IncomingHttpHeaders } from "node:http";
import fresh from "fresh";

/** What a client may have kept of a file. */
export interface Validators {
  /** With its quotes. */
  readonly etag: string;
  readonly modified: Date;
}

/**
 * Has the client this very file already? https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2
 *
 * `Cache-Control: no-cache` forbids no 304: clients that revalidate send it along. The package answers 200 to it, so it is left out.
 */
export function isFresh(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const { "cache-control": _, ...conditions } = headers;
  return fresh(conditions, { etag, "last-modified": modified.toUTCString() });
}

/** Is the rest of a download, asked for with `If-Range`, still of the same file? */
export function isSameFile(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const condition = headers["if-range"];
  if (condition === undefined) return true;
  return String(condition).startsWith('"')
    ? condition === etag
    : Date.parse(String(condition)) === Date.parse(modified.toUTCString());
}
