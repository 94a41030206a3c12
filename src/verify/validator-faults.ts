import type { Answer } from "./answer";

/** Can a browser ask whether what it has is still good? https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3 */
export function etagFaults({ headers }: Answer): string[] {
  return headers.has("etag")
    ? []
    : ["ETag is missing, so that every visit loads it anew; let the server send it"];
}

/** Is what a browser has not sent again? The answer is to a request with `If-None-Match`. */
export function conditionalFaults({ status }: Answer): string[] {
  return status === 304
    ? []
    : [
        `the status is ${status} for readers who have it already, expected 304; let the server compare If-None-Match with its ETag`,
      ];
}
