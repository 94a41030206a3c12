import { join } from "node:path";
import { type Encoding, plain } from "./encoding";
import { findSteadily, type OpenFile, openFile } from "./open-file";
import type { Route } from "./route";

/** A file to send, or an address to go to. */
export type Answer =
  | { readonly status: 200 | 404; readonly file: string; readonly opened: OpenFile }
  | { readonly status: 301 | 302; readonly location: string };

/** What `directory` holds for a route; its 404 page for nothing; `undefined` when it has none either. */
export async function find(
  directory: string,
  route: Route,
  encodings: readonly Encoding[],
): Promise<Answer | undefined> {
  return (
    (await findSteadily(directory, () => findRoute(directory, route, encodings))) ??
    (await findSteadily(directory, () => findFile(directory, "404.html", 404, encodings)))
  );
}

async function findRoute(
  directory: string,
  route: Route,
  encodings: readonly Encoding[],
): Promise<Answer | undefined> {
  switch (route.kind) {
    case "nothing":
      return undefined;
    case "redirect":
      return { status: route.permanent ? 301 : 302, location: route.location };
    case "file":
      return findFile(directory, route.file, 200, encodings);
    case "file-or-folder": {
      const found = await findFile(directory, route.file, 200, encodings);
      if (found) return found;
      const index = await openFile(join(directory, route.file, "index.html"), [plain]);
      await index?.handle.close();
      return index && { status: 301, location: route.location };
    }
  }
}

async function findFile(
  directory: string,
  file: string,
  status: 200 | 404,
  encodings: readonly Encoding[],
): Promise<Answer | undefined> {
  const opened = await openFile(join(directory, file), encodings);
  return opened && { status, file, opened };
}
