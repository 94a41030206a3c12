import { encodedPath, pathSegments } from "./request-path";

/** What a request's path leads to, before the disk is asked. */
export type Route =
  | ({ readonly kind: "file"; readonly file: string } & Requested)
  /** Where the folder holds an `index.html`, the request is sent to `location`. */
  | ({
      readonly kind: "file-or-folder";
      readonly file: string;
      readonly location: string;
    } & Requested)
  | { readonly kind: "redirect"; readonly location: string; readonly permanent: boolean }
  | { readonly kind: "nothing" };

/** What was asked for: the path, decoded and with the path prefix, and the query, with its `?`. */
interface Requested {
  readonly path: string;
  readonly query: string;
}

const nothing: Route = { kind: "nothing" };

/**
 * Reads a request target (`/x?y`) as a CDN does: `/x/` is the file `x/index.html`, `/x` moves there, and so does
 * `/x/index.html`. Everything lies under `pathPrefix`, to which `/` leads, for now only.
 */
export function route(target: string, pathPrefix: string): Route {
  const [, sent = "", query = ""] = /^([^?]*)(.*)$/s.exec(target) ?? [];
  const segments = pathSegments(sent);
  if (!segments) return nothing;
  const prefix = pathSegments(pathPrefix === "" ? "/" : pathPrefix)?.filter(Boolean) ?? [];
  if (prefix.length > 0 && sent === "/") {
    return { kind: "redirect", location: encodedPath([...prefix, ""]) + query, permanent: false };
  }
  if (!prefix.every((name, index) => segments[index] === name)) return nothing;

  const location = encodedPath([...segments, ""]) + query;
  const within = segments.slice(prefix.length);
  const last = within.at(-1);
  if (last === undefined) return { kind: "redirect", location, permanent: true };
  if (last === "index.html") {
    const folder = encodedPath([...segments.slice(0, -1), ""]) + query;
    return { kind: "redirect", location: folder, permanent: true };
  }
  const path = `/${segments.join("/")}`;
  if (last === "") {
    return { kind: "file", file: [...within.slice(0, -1), "index.html"].join("/"), path, query };
  }
  return { kind: "file-or-folder", file: within.join("/"), location, path, query };
}
