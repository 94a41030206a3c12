import { access, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { outputs } from "../outputs/outputs";
import { paperOf } from "../outputs/paper";
import { pathPrefix, site } from "../site";

/**
 * Writes every output into `public/`, but for those that the owner brings in `static/`.
 *
 * @param root absolute path of the folder that Gatsby builds in
 * @returns the paths of what was written
 */
export async function writeOutputs(root: string): Promise<string[]> {
  const sources = {
    site,
    pathPrefix,
    mark: await readFile(join(root, "static/favicon.svg")).catch(noMark),
    paper: paperOf(await readFile(join(root, "src/styles/tokens.css"), "utf8")),
  };
  const written = await Promise.all(
    Object.entries(outputs).map(async ([path, make]) => {
      if (await exists(join(root, "static", path))) return [];
      await writeFile(join(root, "public", path), await make(sources));
      return [path];
    }),
  );
  return written.flat();
}

function noMark(): never {
  throw new Error(
    "static/favicon.svg cannot be read; put the site's mark there, every icon is made from it",
  );
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
