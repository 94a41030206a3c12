import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { site } from "../site";

/** The rooms whose code shapes a node, and the versions of the packages that they use. */
const rooms = ["src/model", "src/markdown", "src/nodes"];
const files = ["package-lock.json"];

/**
 * A digest of the sources and site facts that shape our nodes. Gatsby's own cache key covers `gatsby-node.ts` but nothing that it imports, so
 * without this a warm build would serve what an older transform made.
 */
export const sourcesDigest: string = (() => {
  const hash = createHash("sha256");
  for (const room of rooms) {
    for (const name of readdirSync(resolve(room)).sort()) {
      if (/(?<!\.test)\.tsx?$/.test(name)) hash.update(name).update(read(join(room, name)));
    }
  }
  for (const file of files) hash.update(read(file));
  // Facts that the environment overrides, and the path prefix, which the live preview does without.
  hash.update(JSON.stringify([site, process.env.NODE_ENV === "development"]));
  return hash.digest("hex");
})();

function read(file: string): Buffer {
  try {
    return readFileSync(resolve(file));
  } catch {
    return Buffer.alloc(0);
  }
}
