import type { Headers as ByName } from "../release/header-rules";
import type { Answer } from "./answer";
import { valueDifference } from "./value-difference";

/** What nobody asked for and what it does, where the release itself does not send it. */
const unwanted = {
  "Set-Cookie": "sets a cookie, and the site has none; switch off what sets it",
  "X-Robots-Tag": "keeps the page out of search engines; switch it off, or ask at the live address",
} as const;

/**
 * Are the expected headers sent, each with its value: cache, content security policy, and every other?
 *
 * @param secure over HTTPS? Without it, browsers ignore HSTS: https://www.rfc-editor.org/rfc/rfc6797#section-8.1
 */
export function headerFaults(
  { headers }: Answer,
  expected: ByName,
  { secure }: { readonly secure: boolean },
): string[] {
  const wrong = Object.entries(expected).filter(([name, value]) => {
    // Types have a check of their own.
    if (name === "Content-Type") return false;
    if (name === "Strict-Transport-Security")
      return secure && !isAsStrict(headers.get(name), value);
    return headers.get(name) !== value;
  });
  const more = Object.entries(unwanted).filter(
    ([name]) => headers.has(name) && expected[name] === undefined,
  );
  return [
    ...wrong.map(
      ([name, value]) =>
        `${name} ${valueDifference(headers.get(name), value)}; let the server take its rules from dist/.rung/, and no CDN change them`,
    ),
    ...more.map(([name, does]) => `${name} ${does}`),
  ];
}

/** An owner may well promise HTTPS for longer, or for subdomains too. */
function isAsStrict(found: string | null, expected: string): boolean {
  return found !== null && secondsOf(found) >= secondsOf(expected);
}

const secondsOf = (value: string): number => Number(/max-age="?(\d+)/i.exec(value)?.[1] ?? 0);
