import type { Position } from "./position";
import type { Source } from "./source";

/** Where a value stands, and its key, and the members of a list or a map by index or name. Plain data. */
export interface Places {
  readonly at?: Position;
  readonly keyAt?: Position;
  readonly members?: Readonly<Record<string, Places>>;
}

const top: Position = { line: 1, column: 1 };

/** How a source looks up places. */
export function lookUpIn(places: Places): Pick<Source, "at" | "keyAt"> {
  return {
    at: (path) => {
      const { found, depth } = follow(places, path);
      return depth === 0 ? top : (found.at ?? top);
    },
    keyAt: (path) => follow(places, path).found.keyAt ?? top,
  };
}

/** The places at a path, or the last ones on the way that exist. */
function follow(
  places: Places,
  path: readonly (string | number)[],
): { readonly found: Places; readonly depth: number } {
  let found = places;
  let depth = 0;
  for (const step of path) {
    const { members = {} } = found;
    if (!Object.hasOwn(members, step)) break;
    const next = members[step];
    if (!next) break;
    found = next;
    depth += 1;
  }
  return { found, depth };
}
