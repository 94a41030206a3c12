import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedEncodings } from "./encoding";
import { type Answer, find } from "./find";
import type { Releases } from "./open-release";
import { route } from "./route";
import { sendFile } from "./send-file";

/** Answers one request from the release that stands in a folder, as its manifest says. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  releases: Releases,
  pathPrefix: string,
): Promise<void> {
  response.setHeader("X-Content-Type-Options", "nosniff");
  if (request.method !== "GET" && request.method !== "HEAD") {
    sendText(response, 405, "Only GET and HEAD\n", { Allow: "GET, HEAD" });
    return;
  }
  const to = route(request.url ?? "/", pathPrefix);
  const encodings = acceptedEncodings(String(request.headers["accept-encoding"] ?? ""));
  const answer = await releases.ask((release) => find(release, to, encodings), drop);
  if (!answer) sendText(response, 404, "Not found\n");
  else if ("location" in answer) {
    sendText(response, answer.status, "", { ...answer.headers, Location: answer.location });
  } else await sendFile(request, response, answer.status, answer.opened, answer.headers);
}

/** What is not to be sent after all. */
async function drop(answer: Answer): Promise<void> {
  if ("opened" in answer) await answer.opened.handle.close();
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
