import { decodeValid } from "../model/decode-address";

/**
 * The names between the slashes of a request's path, decoded; a trailing slash leaves an empty last name. `undefined`
 * for a path that can name no file of a site: one that climbs (`..`), names nothing (`//`), hides (`.git`), holds a
 * separator in disguise (`%2f`, a backslash, NUL), or is no text.
 */
export function pathSegments(path: string): readonly string[] | undefined {
  if (!path.startsWith("/")) return undefined;
  // Node gives the bytes of the request line as Latin-1; some clients send UTF-8 unencoded.
  const segments = Buffer.from(path, "latin1")
    .toString("utf8")
    .slice(1)
    .split("/")
    .map(decodeValid);
  const last = segments.length - 1;
  return segments.every((segment, index): segment is string =>
    segment === "" ? index === last : segment !== undefined && isServable(segment),
  )
    ? segments
    : undefined;
}

/** The path for a `Location` header. It begins with exactly one slash, so that it cannot lead to another host. */
export function encodedPath(segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join("/")}`;
}

function isServable(name: string): boolean {
  return name === ".well-known" || !(name.startsWith(".") || /[/\\\0]/.test(name));
}
