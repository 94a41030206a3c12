import type { IncomingHttpHeaders } from "node:http";

/** What a client may have kept of a file. */
export interface Validators {
  /** With its quotes. */
  readonly etag: string;
  readonly modified: Date;
}

/** Has the client this very file already? https://www.rfc-editor.org/rfc/rfc9110#section-13.2.2 */
export function isFresh(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const match = headers["if-none-match"];
  if (match !== undefined) {
    const weak = (tag: string): string => tag.trim().replace(/^W\//, "");
    return match.trim() === "*" || match.split(",").some((tag) => weak(tag) === etag);
  }
  return Date.parse(headers["if-modified-since"] ?? "") >= wholeSeconds(modified);
}

/** Is the rest of a download, asked for with `If-Range`, still of the same file? */
export function isSameFile(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const condition = headers["if-range"];
  if (condition === undefined) return true;
  return String(condition).startsWith('"')
    ? condition === etag
    : Date.parse(String(condition)) === wholeSeconds(modified);
}

/** HTTP dates have no fractions of seconds. */
function wholeSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000) * 1000;
}
