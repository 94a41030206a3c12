import { join } from "node:path";
import { pathOfFile } from "../model/page-file";
import type { Headers } from "../release/header-rules";
import { headersOf } from "../release/header-rules";
import type { Encoding } from "./encoding";
import { type OpenFile, openFile } from "./open-file";
import type { OpenRelease } from "./open-release";
import type { Route } from "./route";

/** A file to send, or an address to go to. */
export type Answer =
  | {
      readonly status: 200 | 404 | 410;
      readonly opened: OpenFile;
      /** Without the validators. */
      readonly headers: Headers;
    }
  | { readonly status: 301 | 302; readonly location: string; readonly headers: Headers };

/** What a release has for a route; its 404 page for nothing; `undefined` when it has none either. */
export async function find(
  release: OpenRelease,
  route: Route,
  encodings: readonly Encoding[],
): Promise<Answer | undefined> {
  const headers = headersOf(release.headers, "/");
  if (route.kind === "redirect") {
    return { status: route.permanent ? 301 : 302, location: route.location, headers };
  }
  if (route.kind !== "nothing") {
    if (release.old.has(route.path)) {
      const to = release.old.get(route.path);
      if (to === undefined) return findFile(release, "404.html", 410, encodings);
      const location = /[?#]/.test(to) ? to : to + route.query;
      return { status: 301, location, headers };
    }
    const found = await findFile(release, route.file, 200, encodings);
    if (found) return found;
    if (route.kind === "file-or-folder" && release.files.has(`${route.file}/index.html`)) {
      return { status: 301, location: route.location, headers };
    }
  }
  return findFile(release, "404.html", 404, encodings);
}

async function findFile(
  release: OpenRelease,
  file: string,
  status: 200 | 404 | 410,
  encodings: readonly Encoding[],
): Promise<Answer | undefined> {
  const released = release.files.get(file);
  if (!released) return undefined;
  const opened = await openFile(join(release.directory, file), released.digest, encodings);
  return (
    opened && {
      status,
      opened,
      headers: {
        ...headersOf(release.headers, encodeURI(pathOfFile(file))),
        "Content-Type": released.type,
      },
    }
  );
}
