import { oldAddresses } from "../release/hosts/old-addresses";
import type { Manifest } from "../release/manifest";
import { encodedPath } from "./addresses";

/**
 * The old addresses, encoded, that two releases answer otherwise: one leads elsewhere, one is gone, one is no more or is new.
 * No file changes with them, so caches have to be told of each.
 */
export function changedRedirects(former: Manifest, next: Manifest): string[] {
  const [before, after] = [answersOf(former), answersOf(next)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .map(encodedPath)
    .sort();
}

const answersOf = (manifest: Manifest): Map<string, string> =>
  new Map(oldAddresses(manifest).map(({ path, to = "gone" }) => [path, to]));
