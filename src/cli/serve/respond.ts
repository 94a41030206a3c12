import type { IncomingMessage, ServerResponse } from "node:http";
import { cacheControl } from "../../release/cache-class";
import { acceptedEncodings } from "./encoding";
import { find } from "./find";
import { route } from "./route";
import { sendFile } from "./send-file";

/** Answers one request from the release in `directory`, as a CDN would. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  directory: string,
  pathPrefix: string,
): Promise<void> {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Cache-Control", cacheControl.page);
  if (request.method !== "GET" && request.method !== "HEAD") {
    sendText(response, 405, "Only GET and HEAD\n", { Allow: "GET, HEAD" });
    return;
  }
  const answer = await find(
    directory,
    route(request.url ?? "/", pathPrefix),
    acceptedEncodings(String(request.headers["accept-encoding"] ?? "")),
  );
  if (!answer) sendText(response, 404, "Not found\n");
  else if ("location" in answer) {
    sendText(response, answer.status, "", { Location: answer.location });
  } else await sendFile(request, response, answer.status, answer.file, answer.opened);
}

/** Answers with a line of text. The body of a HEAD request is left out by Node. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(text);
}
