import { encodedPath, pathSegments } from "./request-path";

/** What a request's path leads to, before the disk is asked. */
export type Route =
  | { readonly kind: "file"; readonly file: string }
  /** Where the folder holds an `index.html`, the request is sent to `location`. */
  | { readonly kind: "file-or-folder"; readonly file: string; readonly location: string }
  | { readonly kind: "redirect"; readonly location: string; readonly permanent: boolean }
  | { readonly kind: "nothing" };

const nothing: Route = { kind: "nothing" };

/** Where an address has moved to; both paths without the path prefix. */
export type Moved = ReadonlyMap<string, string>;

/**
 * Reads a request target (`/x?y`) as a CDN does: `/x/` is the file `x/index.html`, `/x` moves there, and so does
 * `/x/index.html`. What has `moved` is no file any more. Everything lies under `pathPrefix`, to which `/` leads, for now only.
 */
export function route(target: string, pathPrefix: string, moved: Moved = new Map()): Route {
  const [, path = "", query = ""] = /^([^?]*)(.*)$/s.exec(target) ?? [];
  const segments = pathSegments(path);
  if (!segments) return nothing;
  const prefix = pathSegments(pathPrefix === "" ? "/" : pathPrefix)?.filter(Boolean) ?? [];
  if (prefix.length > 0 && path === "/") {
    return { kind: "redirect", location: encodedPath([...prefix, ""]) + query, permanent: false };
  }
  if (!prefix.every((name, index) => segments[index] === name)) return nothing;

  const location = encodedPath([...segments, ""]) + query;
  const within = segments.slice(prefix.length);
  const former = `/${within.join("/")}`.replace(/\/index\.html$/, "/");
  const to = moved.get(former) ?? moved.get(`${former}/`);
  if (to !== undefined) {
    return { kind: "redirect", location: pathPrefix + encodeURI(to) + query, permanent: true };
  }
  const last = within.at(-1);
  if (last === undefined) return { kind: "redirect", location, permanent: true };
  if (last === "index.html") {
    const folder = encodedPath([...segments.slice(0, -1), ""]) + query;
    return { kind: "redirect", location: folder, permanent: true };
  }
  if (last === "") return { kind: "file", file: [...within.slice(0, -1), "index.html"].join("/") };
  return { kind: "file-or-folder", file: within.join("/"), location };
}
