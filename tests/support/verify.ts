import type { Answer } from "../../src/verify/answer";

/** For tests: an answer with these headers and this body. */
export function answerOf(
  headers: Readonly<Record<string, string>> = {},
  body: string | Uint8Array = "",
  status = 200,
): Answer {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return { status, headers: new Headers(headers), body: bytes };
}
