import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { Headers } from "../release/header-rules";
import { isFresh, isSameFile } from "./conditional";
import type { OpenFile } from "./open-file";
import { byteRange } from "./range";

/** Sends an open file, or the part of it that was asked for, or that the client has it already; then closes it. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: 200 | 404 | 410,
  opened: OpenFile,
  common: Headers,
): Promise<void> {
  const { handle, size } = opened;
  try {
    const headers = headersOf(opened, common);
    if (status === 200 && isFresh(request.headers, opened)) {
      delete headers["Content-Type"];
      delete headers["Content-Encoding"];
      response.writeHead(304, headers).end();
      return;
    }
    const wanted = status === 200 && isSameFile(request.headers, opened);
    const range = wanted ? byteRange(request.headers.range, size) : undefined;
    if (range === "unsatisfiable") {
      response.writeHead(416, { "Content-Range": `bytes */${size}`, "Content-Length": 0 }).end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) headers["Content-Range"] = `bytes ${start}-${end}/${size}`;
    headers["Content-Length"] = end - start + 1;
    response.writeHead(range ? 206 : status, headers);
    if (request.method === "HEAD" || size === 0) response.end();
    else await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

function headersOf({ etag, modified, encoding }: OpenFile, common: Headers): OutgoingHttpHeaders {
  return {
    ...common,
    ETag: etag,
    "Last-Modified": modified.toUTCString(),
    "Accept-Ranges": "bytes",
    ...(isTextType(common["Content-Type"]) && { Vary: "Accept-Encoding" }),
    ...(encoding.name && { "Content-Encoding": encoding.name }),
  };
}

const isTextType = (type = ""): boolean => type.includes("charset=");
